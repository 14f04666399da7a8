package io.github.iamevaluator.bench.corpus;

import io.github.iamevaluator.generate.Dice;
import java.util.ArrayList;
import java.util.List;

/** Things with weights, of which one is drawn. */
final class Weighted<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int total;

    /** Adds a thing. */
    Weighted<T> add(int weight, T thing) {
        total += weight;
        things.add(thing);
        upTo.add(total);
        return this;
    }

    /** One of the things. */
    T draw(Dice dice) {
        int at = dice.below(total);
        int i = 0;
        while (at >= upTo.get(i)) {
            i++;
        }
        return things.get(i);
    }
}
