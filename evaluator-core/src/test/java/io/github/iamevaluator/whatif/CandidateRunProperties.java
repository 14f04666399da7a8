package io.github.iamevaluator.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.catalog.KeyType;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The run over both sides finds what asking one request after the other finds: the same changes in the same order. */
@PropertyDefaults(tries = 10, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class CandidateRunProperties {

    private static final long MOST = 1_500;
    private static final IamEvaluator IAM = IamEvaluator.create();

    @Property
    void theSameIsFoundAsOneRequestAfterTheOther(@ForAll long seed) {
        RandomChange change = RandomChange.of(Dice.of(seed));
        AtomicLong done = new AtomicLong();
        WhatIfReport together = WhatIf.of(IAM, change.before(), change.after())
                .compare(
                        RequestContext.EMPTY,
                        MOST,
                        MatrixRun.DEFAULT
                                .withThreads(1 + (int) Math.floorMod(seed, 3L))
                                .withProgress(done::addAndGet));
        WhatIfReport alone = oneAfterTheOther(change);

        assertThat(together.changes()).isEqualTo(alone.changes());
        assertThat(together.totals()).isEqualTo(alone.totals());
        assertThat(together.problems()).isEqualTo(alone.problems());
        assertThat(done).hasValue(alone.totals().read());
    }

    @Example
    void aCancelledRunEnds() {
        RandomChange change = RandomChange.of(Dice.of(4));
        WhatIf whatIf = WhatIf.of(IAM, change.before(), change.after());
        MatrixRun cancelled = MatrixRun.DEFAULT.withThreads(2).withCancel(() -> true);

        assertThatThrownBy(() -> whatIf.compare(RequestContext.EMPTY, MOST, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static WhatIfReport oneAfterTheOther(RandomChange change) {
        Candidates candidates =
                new Candidates(change.before(), change.after(), IAM.catalog().orElseThrow(), IAM.options(), MOST);
        ChangeTally tally = WhatIf.of(IAM, change.before(), change.after()).tally();
        List<Principal> callers = candidates.callers().all();
        for (CandidateColumns.Column column : candidates.columns().all()) {
            RequestContext.Builder context = RequestContext.builder();
            column.context().forEach((key, value) -> context.put(key, value(key, value)));
            column.callers().stream()
                    .mapToObj(caller -> AccessRequest.builder(callers.get(caller), column.action())
                            .resources(List.of(column.target().target()))
                            .context(context.build())
                            .literalResource(
                                    CandidateTarget.isLiteral(column.target().arn()))
                            .build())
                    .forEach(tally::add);
        }
        return tally.report(new Coverage(0, 0, 0, 0, List.of()));
    }

    private static ContextValue value(String key, String value) {
        boolean list = IAM.catalog()
                .orElseThrow()
                .keyType(key)
                .map(KeyType::listValued)
                .orElse(false);
        return list ? ContextValue.ofAll(List.of(value)) : ContextValue.of(value);
    }
}
