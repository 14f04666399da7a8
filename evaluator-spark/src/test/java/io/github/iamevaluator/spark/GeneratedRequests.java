package io.github.iamevaluator.spark;

import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.VariedRequests;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Requests to a generated organization, and the same as rows. */
final class GeneratedRequests {

    /** Of the rows of {@link #row}. */
    static final StructType SCHEMA = new StructType()
            .add("index", DataTypes.IntegerType)
            .add("principal", DataTypes.StringType)
            .add("roleArn", DataTypes.StringType)
            .add("principalId", DataTypes.StringType)
            .add("action", DataTypes.StringType)
            .add("resource", DataTypes.StringType)
            .add("resourceAccount", DataTypes.StringType)
            .add("literalResource", DataTypes.BooleanType)
            .add("context", RequestColumns.CONTEXT_TYPE);

    private static final List<String> BUSY_ACTIONS =
            List.of("s3:GetObject", "s3:PutObject", "sqs:SendMessage", "sqs:DeleteMessage", "sqs:DeleteQueue");

    private GeneratedRequests() {}

    /** So many requests of all kinds, by all kinds of callers. */
    static List<AccessRequest> varied(GeneratedOrganization organization, int count) {
        VariedRequests varied = organization.generate().varied(Dice.of(organization.seed() + 1));
        List<AccessRequest> requests = new ArrayList<>();
        while (requests.size() < count) {
            AccessRequest next = varied.next();
            if (isInRows(next.principal())) {
                requests.add(AccessRequest.builder(next.principal(), next.action())
                        .resources(List.of(target(next.resources().get(0))))
                        .context(next.context())
                        .literalResource(next.literalResource())
                        .build());
            }
        }
        return requests;
    }

    /** One of the requests of the busy role, each another. */
    static AccessRequest busy(int number) {
        String action = BUSY_ACTIONS.get(number % BUSY_ACTIONS.size());
        String region = number % 3 == 0 ? "eu-west-1" : "us-east-1";
        String resource = action.startsWith("s3:")
                ? "arn:aws:s3:::data-" + number % 50 + "/" + number
                : "arn:aws:sqs:" + region + ":" + GeneratedOrganization.BUSY_ACCOUNT + ":queue-" + number;
        return AccessRequest.of(GeneratedOrganization.BUSY, action, resource);
    }

    private static boolean isInRows(Principal principal) {
        return switch (principal.kind()) {
            case ROOT, USER, ROLE, SERVICE, ANONYMOUS, FEDERATED_CALLER -> true;
            case ROLE_SESSION -> principal.roleArn().isPresent() || !principal.serviceLinkedRole();
            case FEDERATED_USER, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
    }

    private static ResourceTarget target(ResourceTarget target) {
        return new ResourceTarget(target.arn(), target.ownerAccount(), RequestContext.EMPTY, ResourceSettings.DEFAULT);
    }

    /** The request with a number before it. */
    static Row row(int index, AccessRequest request) {
        Principal principal = request.principal();
        ResourceTarget target = request.resources().get(0);
        return RowFactory.create(
                index,
                PrincipalText.of(principal),
                orNull(principal.roleArn().map(Object::toString)),
                orNull(principal.uniqueId()),
                request.action(),
                target.arn(),
                orNull(target.ownerAccount()),
                request.literalResource(),
                context(request.context()));
    }

    private static Object context(RequestContext context) {
        Map<String, Object> map = new LinkedHashMap<>();
        context.entries()
                .values()
                .forEach(entry -> map.put(key(entry), entry.value().values().toArray(String[]::new)));
        return CollectionConverters.asScala(map);
    }

    private static String key(RequestContext.Entry entry) {
        return entry.value().fold(single -> entry.key(), many -> entry.key() + "[]");
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
