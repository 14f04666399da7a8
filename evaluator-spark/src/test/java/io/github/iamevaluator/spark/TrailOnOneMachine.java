package io.github.iamevaluator.spark;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.RecordedNames;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.replay.DistinctRecords;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one machine answers to each record of CloudTrail, to each call once. */
final class TrailOnOneMachine implements TrailListener {

    private final DistinctRecords records;
    private final PreparedPolicies policies;
    private final List<String> answers = new ArrayList<>();

    private TrailOnOneMachine(BulkSettings settings, Environment environment) {
        this.records = new DistinctRecords(
                CloudTrailEvents.of(ServiceCatalog.embedded()).with(RecordedNames.of(environment)));
        this.policies = settings.evaluator().prepare(environment);
    }

    /** For each record its place and its decision, or the code of why there is none. */
    static List<String> answers(BulkSettings settings, Path environment, Path trail) {
        TrailOnOneMachine one = new TrailOnOneMachine(settings, AwsExports.read(environment));
        CloudTrailReader.create().read(trail, one);
        return one.answers;
    }

    @Override
    public void record(TrailRecord record) {
        String answer = records.read(record)
                .fold(
                        recorded -> decision(recorded.request()),
                        rejected -> rejected.reason().isUndecided()
                                ? Decision.UNDECIDED.code()
                                : rejected.reason().name());
        answers.add(record.at() + " " + answer);
    }

    private String decision(AccessRequest request) {
        try {
            return policies.decide(request).code();
        } catch (InvalidRequestException error) {
            return error.error().code();
        }
    }

    @Override
    public void problem(TrailProblem problem) {
        answers.add(problem.at() + (problem.at().isRecord() ? " unreadable.record" : " unreadable.file"));
    }
}
