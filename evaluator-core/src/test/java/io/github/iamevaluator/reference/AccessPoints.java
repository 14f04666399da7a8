package io.github.iamevaluator.reference;

import io.github.iamevaluator.arn.Arn;
import java.util.Optional;

/** S3-1, S3-6: the ARNs of buckets, objects and access points. */
final class AccessPoints {

    private AccessPoints() {}

    /** Whether an ARN is that of a bucket or an object. */
    static boolean bucketOrObject(String arn) {
        return Arn.parse(arn)
                .filter(a -> a.service().equals("s3")
                        && a.region().isEmpty()
                        && a.account().isEmpty())
                .isPresent();
    }

    /** The access point of an ARN {@code arn:p:s3:region:acct:accesspoint/name[/object/key]}. */
    static Optional<Arn> ofRequest(Arn arn) {
        if (!arn.service().equals("s3") || !arn.resource().startsWith("accesspoint/")) {
            return Optional.empty();
        }
        String name = arn.resource().split("/", 3)[1];
        return Optional.of(new Arn(arn.partition(), arn.service(), arn.region(), arn.account(), "accesspoint/" + name));
    }

    /** The ARN under which the bucket policy sees a request, or the text {@code accesspoint} that only {@code *} matches. */
    static String behind(String accessPointArn, Optional<String> bucket) {
        Optional<Arn> arn = Arn.parse(accessPointArn);
        if (bucket.isEmpty() || arn.isEmpty()) {
            return "accesspoint";
        }
        String name = bucket.get().substring(bucket.get().lastIndexOf(':') + 1);
        String[] parts = arn.get().resource().split("/", 4);
        String key = parts.length == 4 && parts[2].equals("object") ? "/" + parts[3] : "";
        return "arn:" + arn.get().partition() + ":s3:::" + name + key;
    }
}
