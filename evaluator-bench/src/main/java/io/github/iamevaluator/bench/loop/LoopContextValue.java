package io.github.iamevaluator.bench.loop;

import java.util.List;

/** The value of a context key: one text or a list. */
final class LoopContextValue {

    final LoopValue[] values;
    final boolean list;

    LoopContextValue(List<String> texts, boolean list) {
        this.values = texts.stream().map(LoopValue::new).toArray(LoopValue[]::new);
        this.list = list;
    }
}
