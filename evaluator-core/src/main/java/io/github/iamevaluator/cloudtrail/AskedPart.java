package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The part of a resource that a request is about where the record names the whole: an index of a table, a version or alias of a
 * function, the streams of a log group. Of a request through an access point of S3 the part is not made up.
 *
 * <p>Source: Amazon DynamoDB Developer Guide, "Using IAM policy conditions", indexes; AWS Lambda Developer Guide, "Fine-tuning
 * the Resources and Conditions sections of policies"; Amazon S3 User Guide, "Configuring IAM policies for using access points"; Amazon CloudWatch Logs User Guide,
 * "CloudWatch Logs resources and operations".
 */
final class AskedPart {

    private static final String INDEX = "indexName";
    private static final String LOG_STREAM = ":log-stream:";
    private static final Set<String> WHOLE_LOG_GROUP =
            Set.of("logs:TagResource", "logs:UntagResource", "logs:ListTagsForResource");
    private static final String QUALIFIER = "qualifier";
    private static final String ACCESS_POINT = "accesspoint/";
    private static final String ACCESS_POINT_ALIAS = "-s3alias";

    private final String prefix;
    private final EventFields parameters;
    private final List<String> listed;

    /** What tells a part: the parameters of a request of a service, and the resources that the record lists. */
    AskedPart(String prefix, EventFields parameters, List<String> listed) {
        this.prefix = prefix;
        this.parameters = parameters;
        this.listed = listed;
    }

    /** The parts of what was found, or why they are not known. */
    Lookup of(String action, Lookup found, Function<String, ResourceTarget> target) {
        return switch (prefix) {
            case "dynamodb" -> part(found, INDEX, AskedPart::index, target);
            case "lambda" -> qualified(action, found, target);
            case "logs" -> logGroup(action, found, target);
            case "s3" ->
                throughAccessPoint(found) ? Lookup.missing("the request was made through an access point") : found;
            default -> found;
        };
    }

    /** Which actions on functions are asked on a version or alias is sure of calls only. */
    private Lookup qualified(String action, Lookup found, Function<String, ResourceTarget> target) {
        boolean bare = found.targets().stream().anyMatch(function -> isWhole(function.arn(), "function:"));
        if (!bare || parameters.text(QUALIFIER).isEmpty() || action.equals("lambda:InvokeFunction")) {
            return part(found, QUALIFIER, AskedPart::version, target);
        }
        return Lookup.missing("a version or alias of the function is named");
    }

    /** Actions on log groups are asked on their streams, but for those on tags. */
    private static Lookup logGroup(String action, Lookup found, Function<String, ResourceTarget> target) {
        if (WHOLE_LOG_GROUP.contains(action)) {
            return found;
        }
        List<ResourceTarget> streams = found.targets().stream()
                .map(group -> isWhole(group.arn(), "log-group:") ? target.apply(group.arn() + LOG_STREAM) : group)
                .toList();
        return new Lookup(streams, found.basis(), found.missing());
    }

    private Lookup part(Lookup found, String parameter, Inner inner, Function<String, ResourceTarget> target) {
        Optional<String> name = parameters.text(parameter);
        if (name.isEmpty()) {
            return found;
        }
        List<ResourceTarget> parts = new ArrayList<>();
        found.targets()
                .forEach(whole ->
                        parts.add(inner.of(whole.arn(), name.get()).map(target).orElse(whole)));
        return new Lookup(parts, found.basis(), found.missing());
    }

    /** The ARN of a part, if a resource is one that has such parts. */
    private interface Inner {
        Optional<String> of(String whole, String name);
    }

    private static Optional<String> index(String arn, String name) {
        return isWhole(arn, "table/") ? Optional.of(arn + "/index/" + name) : Optional.empty();
    }

    private static Optional<String> version(String arn, String name) {
        return isWhole(arn, "function:") ? Optional.of(arn + ':' + name) : Optional.empty();
    }

    /** Tells whether an ARN is that of a whole: a type and a name, and nothing behind. */
    private static boolean isWhole(String arn, String type) {
        char end = type.charAt(type.length() - 1);
        return Arn.parse(arn)
                .map(Arn::resource)
                .filter(resource -> resource.startsWith(type) && resource.indexOf(end, type.length()) < 0)
                .isPresent();
    }

    private boolean throughAccessPoint(Lookup found) {
        boolean named = parameters
                        .text("bucketName")
                        .filter(bucket -> bucket.endsWith(ACCESS_POINT_ALIAS) || isAccessPoint(bucket))
                        .isPresent()
                || listed.stream().anyMatch(AskedPart::isAccessPoint);
        return named && found.targets().stream().anyMatch(target -> !isAccessPoint(target.arn()));
    }

    private static boolean isAccessPoint(String arn) {
        return Arn.parse(arn)
                .filter(parsed -> parsed.resource().startsWith(ACCESS_POINT))
                .isPresent();
    }
}
