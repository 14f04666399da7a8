package io.github.iamevaluator.whatif;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.catalog.KeyType;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.RequestContext;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Two environments, before and after a change, asked the same requests.
 *
 * <p>Requests are decided on both sides; only those that differ are evaluated in full, to say by which statement.
 *
 * @since 0.1.0
 */
public final class WhatIf {

    /** So many requests are made up at most by {@link #compare}. */
    public static final long MOST_CELLS = 10_000_000;

    private final IamEvaluator iam;
    private final Environment before;
    private final Environment after;
    private final Side old;
    private final Side young;

    private WhatIf(IamEvaluator iam, Environment before, Environment after) {
        this.iam = iam;
        this.before = before;
        this.after = after;
        this.old = new Side(iam.prepare(before));
        this.young = new Side(iam.prepare(after));
    }

    /** A comparison of two environments. Cost: that of indexing both. */
    public static WhatIf of(IamEvaluator iam, Environment before, Environment after) {
        return new WhatIf(iam, before, after);
    }

    /** A tally of requests that come from elsewhere, such as a log. */
    public ChangeTally tally() {
        return new ChangeTally(old, young);
    }

    /**
     * Asks what the changed statements can touch: their actions by the catalog, the resources of the environment, those that
     * they name and those where they meet what else is allowed, every caller concerned, without circumstances and with those
     * that the statements ask for.
     *
     * @param base circumstances of every request
     * @param most so many requests at most; what is left out is told
     * @param progress told now and then how many requests are done
     * @throws IllegalStateException if the evaluator has no catalog
     */
    public WhatIfReport compare(RequestContext base, long most, LongConsumer progress) {
        AtomicLong done = new AtomicLong();
        return compare(base, most, MatrixRun.DEFAULT.withProgress(more -> progress.accept(done.addAndGet(more))));
    }

    /**
     * The same in several threads. Takes the memory of the requests' columns and of the changes that are listed.
     *
     * @param run with how many threads, whether to go on, and who is told how many more requests are compared
     * @throws java.util.concurrent.CancellationException if the run was cancelled
     */
    public WhatIfReport compare(RequestContext base, long most, MatrixRun run) {
        ServiceCatalog catalog =
                iam.catalog().orElseThrow(() -> new IllegalStateException("what-if takes actions from the catalog"));
        Candidates candidates = new Candidates(before, after, catalog, iam.options(), most);
        return new CandidateRun(candidates, tally(), base, key -> isList(catalog, key), run).report();
    }

    private static boolean isList(ServiceCatalog catalog, String key) {
        return catalog.keyType(key).map(KeyType::listValued).orElse(false);
    }
}
