package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonSpan;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Statement;

/** What AWS refuses or warns of when a policy is saved, though evaluation has a rule for it (GRAM-13). */
final class StrictChecks implements StatementChecks {

    private final PolicyForm form;
    private final Problems problems;

    StrictChecks(PolicyForm form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    @Override
    public void check(Statement statement, JsonObject object, boolean only) {
        statement
                .principal()
                .fold(
                        principal -> checkEntries(principal, object, "Principal"),
                        notPrincipal -> checkNotPrincipal(statement, object),
                        () -> checkNoPrincipal(object));
        if (form.wantsResource() && !object.has("Resource") && !object.has("NotResource")) {
            problems.finding(
                    ProblemCode.NO_RESOURCE,
                    object.span(),
                    "the statement has no Resource and no NotResource, so it matches every resource",
                    "add \"Resource\"");
        }
    }

    private boolean checkNoPrincipal(JsonObject object) {
        if (form.allowsPrincipal()) {
            String effect = switch (form) {
                case INTERFACE_ENDPOINT, GATEWAY_ENDPOINT -> "so it applies to everyone";
                case IDENTITY,
                        PERMISSIONS_BOUNDARY,
                        SESSION,
                        RESOURCE_BASED,
                        ROLE_TRUST,
                        SERVICE_CONTROL,
                        RESOURCE_CONTROL -> "so it never matches";
            };
            problems.finding(
                    ProblemCode.NO_PRINCIPAL,
                    object.span(),
                    "the statement has no Principal, " + effect,
                    "add \"Principal\"");
        }
        return true;
    }

    private boolean checkNotPrincipal(Statement statement, JsonObject object) {
        if (form.allowsNotPrincipal() && statement.effect() == Effect.ALLOW) {
            problems.finding(
                    ProblemCode.NOT_PRINCIPAL_WITH_ALLOW,
                    place(object, "NotPrincipal"),
                    "NotPrincipal with Allow is no longer supported; it reaches everyone who is not listed",
                    "name those who are allowed in \"Principal\"");
        }
        return checkEntries(statement.principal(), object, "NotPrincipal");
    }

    private boolean checkEntries(PrincipalElement element, JsonObject object, String name) {
        for (PrincipalEntry entry : element.entries()) {
            if (isRefused(entry)) {
                problems.finding(
                        ProblemCode.REFUSED_PRINCIPAL,
                        place(object, name),
                        "AWS refuses " + Problems.quote(entry.value()) + " here in " + form.words(),
                        mend());
            }
        }
        return true;
    }

    private static JsonSpan place(JsonObject object, String element) {
        return object.member(element).map(JsonMember::nameSpan).orElse(object.span());
    }

    private boolean isRefused(PrincipalEntry entry) {
        boolean star = entry.value().equals("*");
        return switch (form) {
            case GATEWAY_ENDPOINT -> !star;
            case ROLE_TRUST ->
                switch (entry.type()) {
                    case BARE -> true;
                    case FEDERATED -> star;
                    case AWS, SERVICE, CANONICAL_USER -> false;
                };
            case IDENTITY,
                    PERMISSIONS_BOUNDARY,
                    SESSION,
                    RESOURCE_BASED,
                    SERVICE_CONTROL,
                    RESOURCE_CONTROL,
                    INTERFACE_ENDPOINT -> entry.type() == PrincipalEntry.Type.BARE && !star;
        };
    }

    private String mend() {
        return switch (form) {
            case GATEWAY_ENDPOINT -> "write \"Principal\": \"*\" and name principals in a Condition";
            case ROLE_TRUST -> "write {\"AWS\": \"*\"}, or name the principals under AWS, Service or Federated";
            case IDENTITY,
                    PERMISSIONS_BOUNDARY,
                    SESSION,
                    RESOURCE_BASED,
                    SERVICE_CONTROL,
                    RESOURCE_CONTROL,
                    INTERFACE_ENDPOINT -> "put it under a principal type, for example {\"AWS\": ...}";
        };
    }
}
