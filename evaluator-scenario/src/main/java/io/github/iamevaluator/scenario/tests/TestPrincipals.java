package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import io.github.iamevaluator.text.NearestName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The callers of a test file: those of {@code principals} by their short names, and any other by its own text. */
final class TestPrincipals {

    static final List<String> FIELDS = List.of("principal", "policies", "permissionsBoundary", "session", "with");

    private final IamEvaluator iam;
    private final TestUses uses;
    private final PoliciesUnderTest used;
    private final Map<String, TestPrincipal> named = new LinkedHashMap<>();
    private final Map<String, TestPrincipal> others = new HashMap<>();

    TestPrincipals(IamEvaluator iam, TestUses uses) {
        this.iam = iam;
        this.uses = uses;
        this.used = policies(uses.policies());
    }

    /** Reads the {@code principals} field. */
    void addAll(Fields file, PolicyFields policies, ReadProblems problems) {
        file.object("principals").ifPresent(object -> {
            Fields.repeated(object, "principals", problems);
            object.members()
                    .forEach(member -> read(member, policies, problems)
                            .ifPresent(principal -> named.put(member.name(), principal)));
        });
    }

    /** The caller that a text of a test names; empty, and reported, if it names none. */
    Optional<TestPrincipal> find(JsonValue at, String text, ReadProblems problems) {
        TestPrincipal known = named.getOrDefault(text, others.get(text));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TestPrincipal> found = principal(at, text, problems)
                .map(principal -> new TestPrincipal(principal, used, RequestContext.EMPTY));
        found.ifPresent(principal -> others.put(text, principal));
        return found;
    }

    private Optional<TestPrincipal> read(JsonMember member, PolicyFields policies, ReadProblems problems) {
        Optional<String> text = member.value().asString();
        return text.isPresent()
                ? principal(member.value(), text.get(), problems)
                        .map(principal -> new TestPrincipal(principal, used, RequestContext.EMPTY))
                : Fields.of(member.value(), "principal \"" + member.name() + "\"", FIELDS, problems)
                        .flatMap(fields -> read(fields, policies, problems));
    }

    private Optional<TestPrincipal> read(Fields fields, PolicyFields policies, ReadProblems problems) {
        RequestContext context = new TestContext(problems).over(RequestContext.EMPTY, fields);
        PolicySet.Builder own = uses.policies().toBuilder();
        if (fields.get("policies").isPresent()) {
            own.identity(policies.list(fields, "policies", PolicyForm.IDENTITY));
        }
        if (fields.get("permissionsBoundary").isPresent()) {
            own.permissionsBoundary(policies.atMost(1, fields, "permissionsBoundary", PolicyForm.PERMISSIONS_BOUNDARY));
        }
        if (fields.get("session").isPresent()) {
            own.session(policies.list(fields, "session", PolicyForm.SESSION));
        }
        return fields.requiredText("principal")
                .flatMap(text -> principal(fields.get("principal").orElseThrow(), text, problems))
                .map(principal -> new TestPrincipal(principal, policies(own.build()), context));
    }

    private Optional<Principal> principal(JsonValue at, String text, ReadProblems problems) {
        boolean bareName = text.indexOf(':') < 0 && text.indexOf('/') < 0;
        Optional<String> meant = bareName ? NearestName.of(text, named.keySet()) : Optional.empty();
        try {
            return Optional.of(uses.environment()
                    .map(known -> PrincipalText.read(text, known))
                    .orElseGet(() -> PrincipalText.read(text)));
        } catch (InvalidRequestException unknown) {
            if (named.containsKey(text)) {
                problems.add(
                        Code.WRONG_VALUE,
                        at,
                        "the short name \"" + text + "\" stands for another short name",
                        "give the principal that it stands for");
            } else if (meant.isPresent()) {
                problems.add(
                        Code.WRONG_VALUE,
                        at,
                        "there is no principal \"" + text + "\"",
                        "did you mean \"" + meant.get() + "\"?");
            } else {
                problems.addAll(List.of(ReadProblems.of(unknown, problems.locate(at))));
            }
            return Optional.empty();
        }
    }

    private PoliciesUnderTest policies(PolicySet inHand) {
        return uses.environment()
                .map(known -> PoliciesUnderTest.of(iam, known, uses.folder(), inHand))
                .orElseGet(() -> PoliciesUnderTest.of(iam, inHand));
    }
}
