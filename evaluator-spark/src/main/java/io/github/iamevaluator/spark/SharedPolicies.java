package io.github.iamevaluator.spark;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.environment.Environment;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is broadcast: an environment and perhaps a change of it as they are sent, and, made where they are first asked and
 * never sent, the policies prepared for questions.
 *
 * <p>Spark keeps one such object in each executor for as long as the broadcast lives, and so there is one index in each
 * executor, however many tasks it runs; it goes when the broadcast is destroyed, or when the executor needs its memory, and
 * is then made again. Documents that are equal before and after are compiled once.
 */
final class SharedPolicies implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BulkSettings settings;
    private final EnvironmentSource source;
    private final @Nullable EnvironmentChange change;
    private transient volatile @Nullable Prepared prepared;

    SharedPolicies(BulkSettings settings, EnvironmentSource source, @Nullable EnvironmentChange change) {
        this.settings = settings;
        this.source = source;
        this.change = change;
    }

    /** An environment that is asked about. */
    enum Side {
        BEFORE,
        AFTER
    }

    /** Whether there is an environment after a change. */
    boolean comparing() {
        return change != null;
    }

    /** An environment, prepared. The first call costs reading all of them; others wait for it. */
    AskedPolicies policies(Side side) {
        Prepared ready = prepared();
        return switch (side) {
            case BEFORE -> ready.before();
            case AFTER ->
                ready.after().orElseThrow(() -> new IllegalStateException("who asks after a change has sent one"));
        };
    }

    /** What the change did, if there is one. */
    Optional<ChangedEnvironment> changed() {
        return prepared().changed();
    }

    private Prepared prepared() {
        Prepared ready = prepared;
        return ready != null ? ready : prepare();
    }

    private synchronized Prepared prepare() {
        Prepared ready = prepared;
        if (ready == null) {
            IamEvaluator iam = settings.evaluator();
            Environment before = source.read();
            Optional<ChangedEnvironment> changed = Optional.ofNullable(change).map(made -> made.applyTo(before));
            ready = new Prepared(
                    AskedPolicies.of(iam, before),
                    changed.map(after -> AskedPolicies.of(iam, after.environment())),
                    changed);
            prepared = ready;
        }
        return ready;
    }

    private record Prepared(
            AskedPolicies before, Optional<AskedPolicies> after, Optional<ChangedEnvironment> changed) {}

    /**
     * An environment and its policies.
     *
     * @param environment knows short names
     * @param policies answer
     * @param events make requests of records, with the names that the environment knows
     */
    record AskedPolicies(Environment environment, PreparedPolicies policies, CloudTrailEvents events) {

        static AskedPolicies of(IamEvaluator iam, Environment environment) {
            CloudTrailEvents events = CloudTrailEvents.of(iam.catalog().orElseThrow());
            return new AskedPolicies(environment, iam.prepare(environment), events.with(RecordedNames.of(environment)));
        }
    }
}
