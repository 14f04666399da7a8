package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.text.AsciiCase;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The grammar of customer RCPs: they only deny, everyone, the actions of services that RCPs cover (RCP-8).
 *
 * <p>{@code RCPFullAWSAccess}, which AWS attaches everywhere (RCP-2), is taken as it is.
 */
final class ResourceControlChecks implements StatementChecks {

    private final Problems problems;
    private final Predicate<String> rcpServices;

    ResourceControlChecks(Problems problems, Predicate<String> rcpServices) {
        this.problems = problems;
        this.rcpServices = rcpServices;
    }

    @Override
    public void check(Statement statement, JsonObject object, boolean only) {
        if (only && isFullAccess(statement, object)) {
            return;
        }
        if (statement.effect() == Effect.ALLOW) {
            problems.error(
                    ProblemCode.RCP_EFFECT,
                    object.get("Effect").orElse(object),
                    "an RCP cannot allow",
                    "write \"Effect\": \"Deny\"; RCPFullAWSAccess allows everything already");
        }
        checkPrincipal(object);
        checkAction(object);
        if (!object.has("Resource") && !object.has("NotResource")) {
            problems.error(
                    ProblemCode.MISSING_ELEMENT,
                    object,
                    "the statement has no Resource and no NotResource",
                    "add one of them");
        }
    }

    private static boolean isFullAccess(Statement statement, JsonObject object) {
        return statement.effect() == Effect.ALLOW
                && isStar(object, "Principal")
                && isStar(object, "Action")
                && isStar(object, "Resource")
                && !object.has("Condition");
    }

    private static boolean isStar(JsonObject object, String element) {
        return object.get(element).flatMap(JsonValue::asString).equals(Optional.of("*"));
    }

    private void checkPrincipal(JsonObject object) {
        Optional<JsonValue> principal = object.get("Principal");
        if (principal.isEmpty()) {
            if (!object.has("NotPrincipal")) {
                problems.error(
                        ProblemCode.MISSING_ELEMENT,
                        object,
                        "the statement has no Principal",
                        "add \"Principal\": \"*\"; an RCP applies to everyone");
            }
        } else if (!isEveryone(principal.get())) {
            problems.error(
                    ProblemCode.RCP_PRINCIPAL,
                    principal.get(),
                    "the Principal of an RCP is not \"*\"",
                    "write \"Principal\": \"*\" and name principals in a Condition on aws:PrincipalArn");
        }
    }

    /** {@code "*"} or {@code {"AWS": "*"}}, no lists. */
    private static boolean isEveryone(JsonValue principal) {
        Optional<JsonValue> aws = principal
                .asObject()
                .filter(object -> object.members().size() == 1)
                .flatMap(object -> object.get("AWS"));
        return aws.orElse(principal).asString().equals(Optional.of("*"));
    }

    private void checkAction(JsonObject object) {
        object.member("NotAction")
                .ifPresent(member -> problems.error(
                        ProblemCode.FORBIDDEN_ELEMENT,
                        member,
                        "NotAction does not belong in an RCP",
                        "list the actions in Action"));
        object.member("Action")
                .map(JsonMember::value)
                .map(Members::elements)
                .ifPresent(actions ->
                        actions.forEach(action -> action.asString().ifPresent(text -> checkAction(action, text))));
    }

    private void checkAction(JsonValue action, String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !rcpServices.test(AsciiCase.fold(text.substring(0, colon)))) {
            problems.error(
                    ProblemCode.RCP_ACTION,
                    action,
                    "action " + Problems.quote(text) + " is not of a service that RCPs cover",
                    "write the prefix of a covered service, for example \"s3:*\"; a bare \"*\" is not possible");
        }
    }
}
