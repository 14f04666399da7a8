package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import java.util.Optional;

/** Records for tests, with single quotes for double ones. */
final class Records {

    static final CloudTrailEvents EVENTS = CloudTrailEvents.of(ServiceCatalog.embedded());
    static final String USER =
            "{'type':'IAMUser','arn':'arn:aws:iam::444444444444:user/path/ana','principalId':'AIDAANA'}";

    private Records() {}

    static String record(String source, String name, String identity, String more) {
        return ("{'eventVersion':'1.11','eventTime':'2026-11-20T10:00:00Z','eventType':'AwsApiCall','eventID':'e1',"
                        + "'awsRegion':'eu-west-1','recipientAccountId':'444444444444','eventSource':'" + source
                        + ".amazonaws.com','eventName':'" + name + "','userIdentity':" + identity
                        + (more.isEmpty() ? "" : "," + more) + "}")
                .replace('\'', '"');
    }

    static Reading read(String source, String name, String more) {
        return EVENTS.read(record(source, name, USER, more));
    }

    static RecordedRequest recorded(Reading reading) {
        return reading.fold(Optional::of, rejected -> Optional.<RecordedRequest>empty())
                .orElseThrow(() -> new AssertionError(reading.toString()));
    }

    static RejectedRecord rejected(Reading reading) {
        return reading.fold(request -> Optional.<RejectedRecord>empty(), Optional::of)
                .orElseThrow(() -> new AssertionError(reading.toString()));
    }

    static AccessRequest request(String source, String name, String more) {
        return recorded(read(source, name, more)).request();
    }
}
