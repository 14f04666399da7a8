package io.github.iamevaluator.spark;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.environment.Environment;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is broadcast: environments as they are sent, and, made where they are first asked and never sent, the policies
 * prepared for questions.
 *
 * <p>Spark keeps one such object in each executor for as long as the broadcast lives, and so there is one index in each
 * executor, however many tasks it runs; it goes when the broadcast is destroyed, or when the executor needs its memory, and
 * is then made again. Documents that are equal in two environments are compiled once.
 */
final class SharedPolicies implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EnvironmentSource[] sources;
    private final Instant now;
    private transient volatile @Nullable List<AskedPolicies> prepared;

    /**
     * Environments, all asked as of one moment, so that a task that is run again gives the same answers.
     *
     * @param now the value of {@code aws:CurrentTime} for requests that do not bring their own
     */
    SharedPolicies(Instant now, EnvironmentSource... sources) {
        this.sources = sources.clone();
        this.now = now;
    }

    /** An environment, prepared. The first call costs reading all of them; others wait for it. */
    AskedPolicies policies(int index) {
        List<AskedPolicies> ready = prepared;
        return (ready != null ? ready : prepare()).get(index);
    }

    private synchronized List<AskedPolicies> prepare() {
        List<AskedPolicies> ready = prepared;
        if (ready == null) {
            IamEvaluator iam =
                    IamEvaluator.builder().clock(InstantSource.fixed(now)).build();
            CloudTrailEvents events = CloudTrailEvents.of(iam.catalog().orElseThrow());
            ready = Stream.of(sources)
                    .map(EnvironmentSource::read)
                    .map(environment -> new AskedPolicies(
                            environment, iam.prepare(environment), events.with(RecordedNames.of(environment))))
                    .toList();
            prepared = ready;
        }
        return ready;
    }

    /**
     * An environment and its policies.
     *
     * @param environment knows short names
     * @param policies answer
     * @param events make requests of records, with the names that the environment knows
     */
    record AskedPolicies(Environment environment, PreparedPolicies policies, CloudTrailEvents events) {}
}
