package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.overlay.ResourceChanges;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code aws_lambda_permission}: a statement of the policy of a function, given by its parts.
 *
 * <p>Source: AWS Lambda API, AddPermission.
 */
final class PlannedPermissions {

    private static final List<String> PARTS = List.of(
            "action",
            "principal",
            "statement_id",
            "source_arn",
            "source_account",
            "principal_org_id",
            "event_source_token",
            "function_url_auth_type");

    private final PlannedResourcePolicies resources;
    private final PolicyParser parser;

    PlannedPermissions(PlannedResourcePolicies resources, PolicyParser parser) {
        this.resources = resources;
        this.parser = parser;
    }

    /** The function's policy with the statement added or replaced; unknown if a part of it is not known yet (INC-1). */
    Environment put(Environment now, PlannedResource resource) {
        Arn function = resources.function(now, resource);
        if (PARTS.stream().anyMatch(resource::isUnknown)) {
            return new ResourceChanges(now).putPolicy(function, Optional.empty(), Policy.unknown(function.toString()));
        }
        List<Statement> statements = others(now, function, resource);
        statements.addAll(statement(resource, function, resource::is));
        return new ResourceChanges(now).putPolicy(function, Optional.empty(), policy(resource, function, statements));
    }

    /** The function's policy without the statement. */
    Environment without(Environment now, PlannedResource resource) {
        Arn function = resources.function(now, resource);
        List<Statement> statements = others(now, function, resource);
        return statements.isEmpty()
                ? new ResourceChanges(now).deletePolicy(function)
                : new ResourceChanges(now)
                        .putPolicy(function, Optional.empty(), policy(resource, function, statements));
    }

    /** Where the statement that the plan found before is not what the function has. */
    List<String> drift(Environment environment, PlannedResource resource) {
        Arn function = resources.function(environment, resource.going());
        Optional<Resource> listed = Optional.ofNullable(environment.resources().get(function.toString()));
        Optional<PolicyDocument> known =
                PlannedResourcePolicies.policyOf(environment, function).flatMap(Policy::document);
        String sid = resource.was("statement_id").orElse("");
        if (listed.flatMap(Resource::policy).isPresent() && known.isEmpty()) {
            return List.of(); // an unknown policy may say it
        }
        List<Statement> has = known.map(PolicyDocument::statements).orElse(List.of()).stream()
                .filter(statement -> statement.sid().filter(sid::equals).isPresent())
                .toList();
        String what = "statement " + sid + " of the policy of " + function;
        if (has.isEmpty()) {
            return List.of(what + " is in the plan and not in the environment");
        }
        PolicyDocument planned = document(statement(resource, function, resource::was));
        return PlanDrift.same(planned, document(has))
                ? List.of()
                : List.of(what + " does not say in the environment what it says in the plan");
    }

    private List<Statement> statement(
            PlannedResource resource, Arn function, Function<String, Optional<String>> values) {
        Policy own = parser.parse(
                PolicyForm.RESOURCE_BASED,
                PolicyInput.part(function.toString(), text(values, function), origin(resource)));
        return own.document().map(PolicyDocument::statements).orElse(List.of());
    }

    private static PolicyDocument document(List<Statement> statements) {
        return new PolicyDocument(PolicyVersion.V2012_10_17, Optional.empty(), statements, "");
    }

    private static List<Statement> others(Environment now, Arn function, PlannedResource resource) {
        Optional<Policy> known = PlannedResourcePolicies.policyOf(now, function);
        String sid = resource.was("statement_id")
                .or(() -> resource.is("statement_id"))
                .orElse("");
        return new ArrayList<>(
                known.flatMap(Policy::document).map(PolicyDocument::statements).orElse(List.of()).stream()
                        .filter(statement -> statement.sid().filter(sid::equals).isEmpty())
                        .toList());
    }

    private static Policy policy(PlannedResource resource, Arn function, List<Statement> statements) {
        List<Statement> numbered = new ArrayList<>();
        for (Statement statement : statements) {
            numbered.add(new Statement(
                    numbered.size() + 1,
                    statement.pointer(),
                    statement.sid(),
                    statement.effect(),
                    statement.principal(),
                    statement.action(),
                    statement.resource(),
                    statement.conditions(),
                    statement.text()));
        }
        return Policy.of(function.toString(), document(numbered), origin(resource));
    }

    private static DocumentOrigin origin(PlannedResource resource) {
        return new DocumentOrigin(
                resource.at().file(),
                resource.at().pointer(),
                new TextPosition(0, resource.at().line(), resource.at().column()),
                true);
    }

    /** The statement as Lambda writes it. */
    private static String text(Function<String, Optional<String>> values, Arn function) {
        StringBuilder text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text);
        json.beginObject().field("Version", "2012-10-17").name("Statement").beginObject();
        values.apply("statement_id").ifPresent(sid -> json.field("Sid", sid));
        json.field("Effect", "Allow");
        json.field("Action", values.apply("action").orElse("lambda:InvokeFunction"));
        json.field("Resource", function.toString());
        principal(json, values.apply("principal").orElse("*"));
        conditions(json, values);
        json.endObject().endObject();
        return text.toString();
    }

    private static void principal(JsonWriter json, String principal) {
        if (principal.equals("*")) {
            json.field("Principal", "*");
        } else {
            boolean service = principal.indexOf('.') >= 0 && !principal.startsWith("arn:");
            json.name("Principal")
                    .beginObject()
                    .field(service ? "Service" : "AWS", principal)
                    .endObject();
        }
    }

    private static void conditions(JsonWriter json, Function<String, Optional<String>> values) {
        Optional<String> arn = values.apply("source_arn");
        List<String[]> equals = new ArrayList<>();
        values.apply("source_account").ifPresent(v -> equals.add(new String[] {"aws:SourceAccount", v}));
        values.apply("principal_org_id").ifPresent(v -> equals.add(new String[] {"aws:PrincipalOrgID", v}));
        values.apply("event_source_token").ifPresent(v -> equals.add(new String[] {"lambda:EventSourceToken", v}));
        values.apply("function_url_auth_type")
                .ifPresent(v -> equals.add(new String[] {"lambda:FunctionUrlAuthType", v}));
        if (arn.isEmpty() && equals.isEmpty()) {
            return;
        }
        json.name("Condition").beginObject();
        arn.ifPresent(v ->
                json.name("ArnLike").beginObject().field("AWS:SourceArn", v).endObject());
        if (!equals.isEmpty()) {
            json.name("StringEquals").beginObject();
            equals.forEach(pair -> json.field(pair[0], pair[1]));
            json.endObject();
        }
        json.endObject();
    }
}
