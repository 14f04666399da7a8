package io.github.iamevaluator.bench;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.TrailCounts;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.replay.Replay;
import io.github.iamevaluator.request.EvaluationOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a record of CloudTrail costs: unpacked and read; made a request as well; decided by the ten policies as well. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class CloudTrailBench {

    private static final int RECORDS = 10_000;
    private static final TrailCounts ONE_FILE = new TrailCounts(1, 0, 0);

    private final CloudTrailReader reader = CloudTrailReader.create();
    private CloudTrailEvents events;
    private PreparedPolicies policies;
    private byte[] file;

    /** Packs the records, and fails unless each of them is decided. */
    @Setup
    public void prepare() throws IOException {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        EvaluationOptions options = EvaluationOptions.DEFAULT.withUnknownActionsMatched(true);
        events = CloudTrailEvents.of(catalog);
        policies = Scenario.A10
                .estate(catalog, 0)
                .prepare(
                        IamEvaluator.builder().catalog(catalog).options(options).build());
        file = packed();
        long decided = replay();
        if (decided != RECORDS) {
            throw new IllegalStateException("of " + RECORDS + " records " + decided + " are decided");
        }
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < RECORDS; i++) {
                out.write(((i == 0 ? "{\"Records\":[" : ",") + record(i)).getBytes(StandardCharsets.UTF_8));
            }
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    /** A data event of S3 with all its members: 1.8 kB. */
    private static String record(int i) {
        String id = "%08x-1111-4111-8111-%012x".formatted(i * 104729, i);
        String key = "orders/2026/11/" + i % 977 + ".parquet";
        return ("{'eventVersion':'1.11','userIdentity':{'type':'AssumedRole','principalId':'AROAEXAMPLEEXAMPLE00:s',"
                        + "'arn':'arn:aws:sts::111122223333:assumed-role/worker/s','accountId':'111122223333',"
                        + "'accessKeyId':'ASIAEXAMPLEEXAMPLE00','sessionContext':{'sessionIssuer':{'type':'Role',"
                        + "'principalId':'AROAEXAMPLEEXAMPLE00','arn':'" + Scenario.CALLER
                        + "','accountId':'111122223333','userName':'worker'},'attributes':{'creationDate':"
                        + "'2026-11-20T06:00:00Z','mfaAuthenticated':'false'}}},"
                        + "'eventTime':'2026-11-20T10:00:00Z','eventSource':'s3.amazonaws.com','eventName':'"
                        + (i % 3 == 0 ? "PutObject" : "GetObject")
                        + "','awsRegion':'eu-west-1','sourceIPAddress':'203.0.113.7','userAgent':'[aws-sdk-java/2.30 "
                        + "Linux/6.1 OpenJDK_64-Bit_Server_VM/17 cfg/retry-mode#standard]','requestParameters':"
                        + "{'bucketName':'lake','Host':'lake.s3.eu-west-1.amazonaws.com','key':'" + key + "'},"
                        + "'responseElements':null,'additionalEventData':{'SignatureVersion':'SigV4','CipherSuite':"
                        + "'TLS_AES_128_GCM_SHA256','bytesTransferredIn':0,'AuthenticationMethod':'AuthHeader',"
                        + "'x-amz-id-2':'0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz',"
                        + "'bytesTransferredOut':1048576},'requestID':'0123456789ABCDEF','eventID':'" + id
                        + "','readOnly':true,'resources':[{'type':'AWS::S3::Object','ARN':'arn:aws:s3:::lake/" + key
                        + "'},{'accountId':'111122223333','type':'AWS::S3::Bucket','ARN':'arn:aws:s3:::lake'}],"
                        + "'eventType':'AwsApiCall','managementEvent':false,'recipientAccountId':'111122223333',"
                        + "'eventCategory':'Data','tlsDetails':{'tlsVersion':'TLSv1.3','cipherSuite':"
                        + "'TLS_AES_128_GCM_SHA256','clientProvidedHostHeader':'lake.s3.eu-west-1.amazonaws.com'}}")
                .replace('\'', '"');
    }

    /** Counts records, made requests or not. */
    private static final class Counter implements TrailListener {
        private final CloudTrailEvents events;
        private final boolean made;
        private long count;

        Counter(CloudTrailEvents events, boolean made) {
            this.events = events;
            this.made = made;
        }

        @Override
        public void record(TrailRecord record) {
            count += !made || events.read(record).fold(request -> true, rejected -> false) ? 1 : 0;
        }

        @Override
        public void problem(TrailProblem problem) {
            throw new IllegalStateException(problem.toString());
        }
    }

    private long count(boolean made) throws IOException {
        Counter counter = new Counter(events, made);
        reader.read("bench", new ByteArrayInputStream(file), counter);
        return counter.count;
    }

    /** A record unpacked and read. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long read() throws IOException {
        return count(false);
    }

    /** A record made a request. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long request() throws IOException {
        return count(true);
    }

    /** A record decided and counted. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long replay() throws IOException {
        Replay replay = Replay.of(events, policies);
        reader.read("bench", new ByteArrayInputStream(file), replay);
        return replay.report(ONE_FILE).totals().decided();
    }
}
