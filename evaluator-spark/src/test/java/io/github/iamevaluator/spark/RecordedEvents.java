package io.github.iamevaluator.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Events as CloudTrail records them, by sessions of the role that deploys in the example organization. */
final class RecordedEvents {

    static final String ACCOUNT = "444444444444";

    private static final String CALLER = "{'type':'AssumedRole','principalId':'AROA1:s1','accountId':'" + ACCOUNT
            + "','arn':'arn:aws:sts::" + ACCOUNT + ":assumed-role/deploy/s1','sessionContext':{'sessionIssuer':"
            + "{'type':'Role','arn':'arn:aws:iam::" + ACCOUNT + ":role/deploy'}}}";

    private RecordedEvents() {}

    /** A call that names the function {@code checkout}. */
    static String event(String id, String region, String service, String name) {
        return event(id, "2026-11-20T10:00:00Z", region, service, name, "'functionName':'checkout'");
    }

    /** A call with its parameters, apostrophes for quotes. */
    static String event(String id, String time, String region, String service, String name, String parameters) {
        return ("{'eventVersion':'1.11','eventTime':'" + time + "','eventType':'AwsApiCall','eventID':'" + id
                        + "','awsRegion':'" + region + "','recipientAccountId':'" + ACCOUNT + "','eventSource':'"
                        + service + ".amazonaws.com','eventName':'" + name
                        + "','sourceIPAddress':'203.0.113.7','userIdentity':" + CALLER + ",'requestParameters':{"
                        + parameters + "}}")
                .replace('\'', '"');
    }

    /** The record of the same call in the account of its resource: of the caller it has ids only. */
    static String ofAnotherAccount(String event) {
        return event.replace(
                CALLER.replace('\'', '"'),
                "{\"type\":\"AWSAccount\",\"principalId\":\"AROA1:s1\",\"accountId\":\"" + ACCOUNT + "\"}");
    }

    /** A log file as CloudTrail writes it. */
    static byte[] packed(List<String> events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(("{\"Records\":[" + String.join(",", events) + "]}").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
