package io.github.iamevaluator.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** What {@link ScaleRun} asks of a {@link ScaleOrganization}: requests, and CloudTrail. */
final class ScaleInputs {

    /** Of the rows of {@link #request}. */
    static final StructType SCHEMA = new StructType()
            .add("principal", DataTypes.StringType)
            .add("action", DataTypes.StringType)
            .add("resource", DataTypes.StringType)
            .add("context", RequestColumns.CONTEXT_TYPE);

    private ScaleInputs() {}

    /** Half of all by one role; regions, addresses and resources of all kinds. */
    static Row request(int number) {
        int mixed = (number * 0x9E3779B1) >>> 1;
        int who = number % 2 == 0 ? 0 : mixed % 10_000;
        String service = ScaleOrganization.service(mixed / 7);
        String account = ScaleOrganization.account(who / 100);
        String region = mixed % 5 == 0 ? "us-west-2" : "eu-west-1";
        String action = service + ":" + ACTIONS.get(service);
        String resource = resource(service, region, account, "team-" + mixed % 997);
        return RowFactory.create(
                "arn:aws:sts::" + account + ":assumed-role/role-" + who % 100 + "/session",
                action,
                resource,
                CollectionConverters.asScala(Map.of(
                        "aws:SourceIp", new String[] {"10." + mixed % 256 + ".3.4"},
                        "aws:RequestedRegion", new String[] {region},
                        "aws:CurrentTime",
                                new String[] {
                                    Instant.ofEpochSecond(1_763_800_000L + number / 50)
                                            .toString()
                                })));
    }

    private static final Map<String, String> ACTIONS = Map.of(
            "s3", "GetObject",
            "sqs", "SendMessage",
            "sns", "GetTopicAttributes",
            "lambda", "InvokeFunction",
            "dynamodb", "PutItem",
            "ec2", "DescribeInstances",
            "logs", "PutLogEvents",
            "kms", "DescribeKey",
            "ecr", "GetDownloadUrlForLayer",
            "events", "PutEvents");

    private static String resource(String service, String region, String account, String name) {
        String place = ":" + region + ":" + account + ":";
        return switch (service) {
            case "s3" -> "arn:aws:s3:::bucket-" + name + "/key-" + name;
            case "ec2" -> "*";
            case "lambda" -> "arn:aws:lambda" + place + "function:" + name;
            case "dynamodb" -> "arn:aws:dynamodb" + place + "table/" + name;
            case "logs" -> "arn:aws:logs" + place + "log-group:" + name + ":log-stream:x";
            case "kms" -> "arn:aws:kms" + place + "key/" + name;
            case "ecr" -> "arn:aws:ecr" + place + "repository/" + name;
            case "events" -> "arn:aws:events" + place + "event-bus/" + name;
            default -> "arn:aws:" + service + place + name;
        };
    }

    /** Files of so many events. */
    static void trail(Path folder, int events) throws IOException {
        Files.createDirectories(folder);
        int files = 8;
        for (int file = 0; file < files; file++) {
            try (OutputStream out =
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve("trail-" + file + ".json.gz")))) {
                out.write("{\"Records\":[".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < events / files; i++) {
                    out.write(
                            ((i == 0 ? "" : ",") + event(file * events / files + i)).getBytes(StandardCharsets.UTF_8));
                }
                out.write("]}".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static final List<String> EVENTS = List.of(
            "s3/GetObject/'bucketName':'bucket-7','key':'a/b'",
            "sqs/GetQueueAttributes/'queueUrl':'https://sqs.eu-west-1.amazonaws.com/300000000000/team-7'",
            "lambda/GetFunction20150331v2/'functionName':'team-7'",
            "dynamodb/DescribeTable/'tableName':'team-7'",
            "ec2/DescribeInstances/'maxResults':100");

    private static String event(int number) {
        String[] call = EVENTS.get(number % EVENTS.size()).split("/", 3);
        int who = number % 2 == 0 ? 0 : number % 10_000;
        String account = ScaleOrganization.account(who / 100);
        String role = "role-" + who % 100;
        return ("{'eventVersion':'1.11','userIdentity':{'type':'AssumedRole','principalId':'AROAX:s','arn':'arn:aws:sts::"
                        + account + ":assumed-role/" + role + "/s','accountId':'" + account
                        + "','accessKeyId':'ASIAEXAMPLE','sessionContext':{'sessionIssuer':{'type':'Role','principalId':'AROAX',"
                        + "'arn':'arn:aws:iam::" + account + ":role/" + role + "','accountId':'" + account
                        + "','userName':'"
                        + role + "'},'attributes':{'creationDate':'2026-11-20T09:00:00Z','mfaAuthenticated':'false'}}},"
                        + "'eventTime':'2026-11-20T10:00:00Z','eventSource':'" + call[0]
                        + ".amazonaws.com','eventName':'"
                        + call[1] + "','awsRegion':'eu-west-1','sourceIPAddress':'10." + number % 256 + ".3.4',"
                        + "'userAgent':'aws-sdk-java/2.20 Linux/5.10 OpenJDK/17','requestParameters':{" + call[2]
                        + "},'responseElements':null,'requestID':'r" + number + "','eventID':'e" + number
                        + "','readOnly':true,'eventType':'AwsApiCall','managementEvent':true,'recipientAccountId':'"
                        + account
                        + "','eventCategory':'Management','tlsDetails':{'tlsVersion':'TLSv1.3','cipherSuite':"
                        + "'TLS_AES_128_GCM_SHA256','clientProvidedHostHeader':'" + call[0]
                        + ".eu-west-1.amazonaws.com'}}")
                .replace('\'', '"');
    }
}
