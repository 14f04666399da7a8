package io.github.iamevaluator.scenario;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.DependentCheck;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.input.ContextField;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code request} field. */
final class RequestReader {

    private static final List<String> FIELDS = List.of(
            "principal",
            "principalId",
            "roleArn",
            "federatedBy",
            "action",
            "resource",
            "resourceAccount",
            "canonicalAccount",
            "checks",
            "context");
    private static final List<String> CHECK_FIELDS = List.of("action", "resource", "resourceAccount", "context");

    private final AllSettings settings;
    private final ReadProblems problems;
    private final Refusals refusals;

    RequestReader(AllSettings settings, ReadProblems problems, Refusals refusals) {
        this.settings = settings;
        this.problems = problems;
        this.refusals = refusals;
    }

    /** The request; empty if something of it is refused or cannot be read. */
    Optional<AccessRequest> read(JsonValue value) {
        return Fields.of(value, "the request", FIELDS, problems).flatMap(this::read);
    }

    private Optional<AccessRequest> read(Fields fields) {
        Optional<Principal> principal = fields.required("principal")
                .flatMap(value -> new PrincipalReader(fields, settings, problems, refusals).read(value));
        Optional<String> action = fields.requiredText("action");
        Optional<List<ResourceTarget>> targets = fields.required("resource").map(value -> targets(fields));
        RequestContext context = context(fields);
        List<DependentCheck> checks = checks(fields);
        if (principal.isEmpty() || action.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        return refusals.attempt(
                problems.locate(fields.object()),
                () -> AccessRequest.builder(principal.get(), action.get())
                        .resources(targets.get())
                        .context(context)
                        .requires(checks)
                        .callerInManagementAccount(settings.callerInManagementAccount())
                        .literalResource(settings.literalResource())
                        .build());
    }

    private List<ResourceTarget> targets(Fields fields) {
        Optional<String> owner = owner(fields);
        List<ResourceTarget> targets = new ArrayList<>();
        for (JsonValue resource : fields.oneOrMore("resource")) {
            resource.asString()
                    .ifPresentOrElse(
                            arn -> targets.add(target(arn, owner)),
                            () -> problems.wrongType(resource, "the resource", "a string"));
        }
        return targets;
    }

    private ResourceTarget target(String arn, Optional<String> owner) {
        return new ResourceTarget(arn, owner, RequestContext.EMPTY, settings.resource());
    }

    private Optional<String> owner(Fields fields) {
        return fields.text("resourceAccount").filter(account -> {
            if (!Arn.isAccountId(account)) {
                problems.add(
                        Code.WRONG_VALUE,
                        fields.get("resourceAccount").orElse(fields.object()),
                        "resourceAccount \"" + account + "\" is no account id",
                        "write 12 digits");
            }
            return Arn.isAccountId(account);
        });
    }

    private List<DependentCheck> checks(Fields fields) {
        return fields.array("checks").stream()
                .flatMap(array -> array.elements().stream())
                .flatMap(value -> Fields.of(value, "the check", CHECK_FIELDS, problems).stream())
                .flatMap(check -> check(check).stream())
                .toList();
    }

    private Optional<DependentCheck> check(Fields fields) {
        Optional<String> action = fields.requiredText("action");
        Optional<String> resource = fields.requiredText("resource");
        Optional<String> owner = owner(fields);
        RequestContext context = context(fields);
        return action.flatMap(name -> resource.map(arn -> new DependentCheck(name, target(arn, owner), context)));
    }

    private RequestContext context(Fields fields) {
        return fields.object("context").map(this::context).orElse(RequestContext.EMPTY);
    }

    private RequestContext context(JsonObject object) {
        RequestContext.Builder context = RequestContext.builder();
        for (JsonMember member : object.members()) {
            ContextField.value(member, problems)
                    .ifPresent(value ->
                            refusals.attempt(problems.locate(member.value()), () -> context.add(member.name(), value)));
        }
        return context.build();
    }
}
