package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.context.Check;
import java.util.Optional;

/** An S3 access point as the resource of a check (S3-5, S3-6). */
final class AccessPoint {

    private static final String PREFIX = "accesspoint/";
    private static final String OBJECT = "/object/";

    private AccessPoint() {}

    /** Tells whether a check is made through an access point. */
    static boolean isTargetOf(Check check) {
        return check.arn()
                .filter(arn -> arn.service().equals("s3") && arn.resource().startsWith(PREFIX))
                .isPresent();
    }

    /** The bucket or object ARN behind the access point; empty if nothing says which bucket it is. */
    static Optional<String> translated(Check check) {
        return check.target()
                .settings()
                .accessPointBucket()
                .flatMap(bucket -> check.arn().map(arn -> translate(arn, bucket)));
    }

    private static String translate(Arn arn, String bucket) {
        int object = arn.resource().indexOf(OBJECT, PREFIX.length());
        String key = object < 0 ? "" : "/" + arn.resource().substring(object + OBJECT.length());
        String name = Arn.parse(bucket).map(Arn::resource).orElse(bucket);
        return new Arn(arn.partition(), "s3", "", "", name + key).toString();
    }
}
