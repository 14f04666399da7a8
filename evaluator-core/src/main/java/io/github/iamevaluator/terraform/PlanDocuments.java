package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.RefusedChange;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.Statement;
import java.util.List;
import java.util.Optional;

/** Reads the policy documents of a plan. */
public final class PlanDocuments {

    /** The Id of documents of which nothing may be shown. */
    public static final String SENSITIVE = "(sensitive)";

    private final PolicyParser parser;

    PlanDocuments(PolicyParser parser) {
        this.parser = parser;
    }

    /**
     * The policy that an attribute will hold: unknown if it is not known until the plan is applied (INC-1); empty if there
     * will be none.
     *
     * @throws RefusedChange if it is broken
     */
    Optional<Policy> read(PlannedResource resource, String attribute, String name, PolicyForm form) {
        if (resource.isUnknown(attribute)) {
            return Optional.of(Policy.unknown(name));
        }
        return resource.value(attribute)
                .filter(value -> value.asString().filter(String::isEmpty).isEmpty())
                .map(value -> read(resource, value, resource.isSensitive(attribute), name, form));
    }

    /** The document that an attribute held before; empty if it held none, or none that can be read. */
    Optional<PolicyDocument> before(PlannedResource resource, String attribute, PolicyForm form) {
        Optional<JsonValue> value = resource.before()
                .flatMap(object -> object.get(attribute))
                .filter(text ->
                        text.asString().filter(found -> !found.isEmpty()).isPresent());
        try {
            return value.flatMap(text -> parser.parse(form, PolicyInput.value(attribute, resource.text(), text))
                    .document());
        } catch (PolicyParseException broken) {
            return Optional.empty();
        }
    }

    /**
     * The policy that KMS gives a key which would have none.
     *
     * <p>Source: AWS KMS Developer Guide, "Default key policy"; AWS provider for Terraform, "Resource: aws_kms_key_policy".
     */
    Policy ofKeysByDefault(Arn key) {
        String root = "arn:" + key.partition() + ":iam::" + key.account() + ":root";
        return parser.parse(
                PolicyForm.RESOURCE_BASED,
                PolicyInput.text(
                        key.toString(),
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Enable IAM User Permissions\",\"Effect\":\"Allow\","
                                + "\"Principal\":{\"AWS\":\"" + root
                                + "\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}"));
    }

    /** The policy that a value of a resource holds. */
    Policy read(PlannedResource resource, JsonValue value, boolean sensitive, String name, PolicyForm form) {
        try {
            Policy policy = parser.parse(form, PolicyInput.value(name, resource.text(), value));
            return sensitive ? masked(policy) : policy;
        } catch (PolicyParseException broken) {
            String what = sensitive
                    ? "its sensitive document is no policy document ("
                            + broken.problems().size() + " problems)"
                    : broken.problems().get(0).what();
            String mend = sensitive
                    ? "validate it where it may be shown"
                    : broken.problems().get(0).mend();
            throw new RefusedChange("policy.errors", what, mend);
        }
    }

    /** The policy whose statements go by number: what Terraform marks as sensitive is decided by, but not shown. */
    private static Policy masked(Policy policy) {
        return policy.document()
                .map(document -> {
                    List<Statement> nameless = document.statements().stream()
                            .map(statement -> new Statement(
                                    statement.index(),
                                    statement.pointer(),
                                    Optional.empty(),
                                    statement.effect(),
                                    statement.principal(),
                                    statement.action(),
                                    statement.resource(),
                                    statement.conditions(),
                                    statement.text()))
                            .toList();
                    PolicyDocument bare = new PolicyDocument(document.version(), Optional.of(SENSITIVE), nameless, "");
                    DocumentOrigin origin = policy.origin();
                    return Policy.of(policy.name(), bare, origin);
                })
                .orElse(policy);
    }
}
