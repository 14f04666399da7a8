package io.github.iamevaluator.scenario.wording;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.stream.Collectors;

/** The answer as one plain sentence that begins with {@code allowed}, {@code denied} or {@code undecided}. */
public final class VerdictSentence {

    private final AccessRequest request;
    private final EvaluationResult result;

    /** The sentence for the answer to a question. */
    public VerdictSentence(AccessRequest request, EvaluationResult result) {
        this.request = request;
        this.result = result;
    }

    /** What comes before the colon. */
    public String verdict() {
        return switch (result.decision()) {
            case ALLOWED -> (result.allowedForSome() ? "allowed for some" : "allowed") + proviso();
            case IMPLICIT_DENY, EXPLICIT_DENY, UNDECIDED -> Words.of(result.decision());
        };
    }

    /** What comes behind it. */
    public String statement() {
        String caller = request.principal().text();
        String action = request.action() + " on ";
        return switch (result.decision()) {
            case ALLOWED -> caller + " may call " + action + (result.allowedForSome() ? "some of " : "") + resources();
            case IMPLICIT_DENY, EXPLICIT_DENY -> caller + " may not call " + action + resources();
            case UNDECIDED ->
                "whether " + caller + " may call " + action + resources() + " depends on what is not at hand: "
                        + String.join(", ", result.unknownPolicies());
        };
    }

    private String resources() {
        return request.resources().stream().map(ResourceTarget::arn).collect(Collectors.joining(" and "));
    }

    private String proviso() {
        List<String> unlisted = result.warnings().stream()
                .filter(warning -> warning.code() == Warning.Code.RESOURCE_NOT_LISTED)
                .map(Warning::message)
                .distinct()
                .toList();
        if (unlisted.isEmpty()) {
            return "";
        }
        return unlisted.size() == 1 && request.resources().size() == 1
                ? ", provided that the " + kind(request.resources().get(0).arn()) + " has no policy of its own"
                : ", provided that the resources that are not listed have no policies of their own";
    }

    /** What would carry the policy. */
    private static String kind(String arn) {
        return Arn.parse(arn).map(Arn::service).map(VerdictSentence::bearer).orElse("resource");
    }

    private static String bearer(String service) {
        return switch (service) {
            case "s3" -> "bucket";
            case "sqs" -> "queue";
            case "sns" -> "topic";
            case "lambda" -> "function";
            case "secretsmanager" -> "secret";
            case "ecr" -> "repository";
            case "dynamodb" -> "table";
            default -> "resource";
        };
    }
}
