package io.github.iamevaluator.spark;

import io.github.iamevaluator.request.AccessRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Measures what {@code docs/scale.md} tells: rows a second of CPU time, by Spark's own count of it, so that other work on
 * the machine does not matter. Not a test; it is started by hand and takes minutes.
 */
final class ScaleRun {

    private static final ScaleOrganization ORGANIZATION = new ScaleOrganization(100, 100, 200, 10);
    private static final int ROUNDS = 2;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final StructType SCHEMA = new StructType()
            .add("principal", DataTypes.StringType)
            .add("action", DataTypes.StringType)
            .add("resource", DataTypes.StringType)
            .add("context", RequestColumns.CONTEXT_TYPE);

    private final SparkSession spark;
    private final AtomicLong cpu = new AtomicLong();

    private ScaleRun(SparkSession spark) {
        this.spark = spark;
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                cpu.addAndGet(end.taskMetrics().executorCpuTime());
            }
        });
    }

    /** Measures with so many rows, in a folder for what it makes. */
    public static void main(String... arguments) throws IOException, TimeoutException {
        int rows = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        ORGANIZATION.write(folder.resolve("before"), true);
        ORGANIZATION.write(folder.resolve("after"), false);
        trail(folder.resolve("trail"), rows / 5);
        SparkSession spark = Sessions.local();
        new ScaleRun(spark).run(folder, rows);
        spark.stop();
    }

    private void run(Path folder, int rows) throws TimeoutException {
        spark.range(0, rows, 1, 8)
                .map((MapFunction<Long, Row>) number -> request(number.intValue()), Encoders.row(SCHEMA))
                .write()
                .mode("overwrite")
                .parquet(folder.resolve("requests").toString());
        Dataset<Row> requests = spark.read().parquet(folder.resolve("requests").toString());
        ExportArchive before = archive(folder.resolve("before"));
        ExportArchive after = archive(folder.resolve("after"));
        System.out.printf("archive %,d bytes%n", before.size());
        size(before);

        BulkDecisions decisions = BulkDecisions.of(spark, NOW, before);
        decisions.register("iam_decide");
        measure("read alone", rows, requests);
        measure("decisions alone", rows, decisions.decide(requests, Reasons.NONE));
        requests.createOrReplaceTempView("requests");
        measure(
                "iam_decide in SQL",
                rows,
                spark.sql("select iam_decide(principal, action, resource, context) from requests"));
        measure("reasons of what is not allowed", rows, decisions.decide(requests, Reasons.NOT_ALLOWED));
        measure("reasons of all", rows, decisions.decide(requests, Reasons.ALL));
        measure("distinct, decisions alone", rows, decisions.decide(DistinctRequests.of(requests), Reasons.NONE));
        Dataset<Row> trail = CloudTrailFiles.read(spark, folder.resolve("trail").toString());
        measure("CloudTrail, decisions alone", rows / 5, decisions.decideCloudTrail(trail, Reasons.NONE));
        decisions
                .decide(requests, Reasons.NONE)
                .groupBy("decision", "rejected.code")
                .count()
                .show(false);
        decisions
                .decideCloudTrail(trail, Reasons.NONE)
                .groupBy("decision", "rejected.code")
                .count()
                .show(false);
        decisions.close();
        BulkComparison comparison = BulkComparison.of(spark, NOW, before, after);
        measure("before and after a change", rows, comparison.compare(requests));
    }

    private ExportArchive archive(Path folder) {
        return ExportArchive.of(folder.toString(), spark.sparkContext().hadoopConfiguration());
    }

    private static void size(ExportArchive archive) {
        long empty = used();
        SharedPolicies shared = new SharedPolicies(NOW, archive);
        try {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String role = "arn:aws:iam::" + ScaleOrganization.account(0) + ":role/role-0";
            shared.policies(0).policies().decide(AccessRequest.of(role, "ec2:DescribeInstances", "*"));
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf("prepared in %.1f s of CPU, heap %,d bytes%n", seconds, used() - empty);
        } finally {
            Reference.reachabilityFence(shared);
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Runs so often, the last time for the count; a row costs what its task costs, reading included. */
    private void measure(String what, int rows, Dataset<Row> answers) throws TimeoutException {
        long spent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            cpu.set(0);
            answers.write().format("noop").mode("overwrite").save();
            spent = settled();
        }
        System.out.printf(
                "%-32s %,12.0f rows a second of CPU, %6.2f us a row%n", what, rows * 1e9 / spent, spent / 1e3 / rows);
    }

    /** What was counted, once the listener has heard of every task. */
    private long settled() throws TimeoutException {
        spark.sparkContext().listenerBus().waitUntilEmpty();
        return cpu.get();
    }

    /** Half of all by one role; regions, addresses and resources of all kinds. */
    private static Row request(int number) {
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

    private static void trail(Path folder, int events) throws IOException {
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
