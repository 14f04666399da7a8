package io.github.iamevaluator.spark;

import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.spark.SharedPolicies.Side;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** The decision as a function of Spark SQL. */
final class DecideFunction {

    private DecideFunction() {}

    static void register(SparkSession spark, String name, Broadcast<SharedPolicies> policies, Side side) {
        UDF4<@Nullable String, @Nullable String, @Nullable String, @Nullable Object, @Nullable String> function =
                (principal, action, resource, context) ->
                        decide(policies.value().policies(side), principal, action, resource, context);
        spark.udf().register(name, function, DataTypes.StringType);
    }

    private static @Nullable String decide(
            SharedPolicies.AskedPolicies asked,
            @Nullable String principal,
            @Nullable String action,
            @Nullable String resource,
            @Nullable Object context) {
        if (principal == null || action == null || resource == null) {
            return null;
        }
        try {
            AccessRequest request = AccessRequest.builder(
                            PrincipalText.read(principal, asked.environment(), PrincipalDetails.NONE), action)
                    .resource(resource)
                    .context(ContextColumn.read(context))
                    .build();
            return asked.policies().decide(request).code();
        } catch (RejectedRecordException | InvalidRequestException | PolicyParseException error) {
            return null;
        }
    }
}
