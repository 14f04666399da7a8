package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.StatementText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one statement; reports everything that is wrong with it. */
final class StatementReader {

    private static final List<String> ELEMENTS = List.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private static final Map<String, Effect> EFFECTS = Map.of("Allow", Effect.ALLOW, "Deny", Effect.DENY);

    private final PolicyForm form;
    private final Problems problems;
    private final SharedParts shared;
    private final Members members;
    private final PrincipalReader principals;
    private final ConditionReader conditions;

    StatementReader(PolicyForm form, Problems problems, SharedParts shared) {
        this.form = form;
        this.problems = problems;
        this.shared = shared;
        this.members = new Members(problems);
        this.principals = new PrincipalReader(problems);
        this.conditions = new ConditionReader(form, problems, shared);
    }

    /** The statement; empty if a required element is missing or unreadable. */
    Optional<Statement> read(JsonObject object, int index, StatementText text) {
        members.onlyKnown(object, ELEMENTS, ProblemCode.UNKNOWN_ELEMENT, "element");
        Optional<String> sid = sid(object);
        Optional<Effect> effect = effect(object);
        PrincipalElement principal = principal(object);
        Optional<ActionElement> action = action(object);
        ResourceElement resource = resource(object);
        List<Condition> read = object.member("Condition").map(conditions::read).orElse(List.of());
        if (effect.isEmpty() || action.isEmpty()) {
            return Optional.empty();
        }
        String pointer = shared.text(object.pointer().toString());
        return Optional.of(new Statement(
                index, pointer, shared.text(sid), effect.get(), principal, action.get(), resource, read, text));
    }

    private Optional<String> sid(JsonObject object) {
        Optional<String> sid = members.string(object, "Sid");
        boolean plain = sid.isEmpty() || sid.get().chars().allMatch(StatementReader::isLetterOrDigit);
        if (form.hasPlainSids() && !plain) {
            problems.error(
                    ProblemCode.INVALID_SID,
                    object.get("Sid").orElse(object),
                    "Sid " + Problems.quote(sid.get()) + " has other characters than letters and digits",
                    "in " + form.words() + " a Sid has only A-Z, a-z and 0-9");
        }
        return sid;
    }

    private static boolean isLetterOrDigit(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private Optional<Effect> effect(JsonObject object) {
        if (!object.has("Effect")) {
            missing(object, "Effect", "add \"Effect\": \"Allow\" or \"Effect\": \"Deny\"");
        }
        Optional<String> text = members.string(object, "Effect");
        if (text.isPresent() && !EFFECTS.containsKey(text.get())) {
            problems.error(
                    ProblemCode.UNKNOWN_EFFECT,
                    object.get("Effect").orElse(object),
                    "unknown Effect " + Problems.quote(text.get()),
                    Problems.didYouMean(text.get(), List.of("Allow", "Deny")));
        }
        return text.map(EFFECTS::get);
    }

    private void missing(JsonValue statement, String element, String mend) {
        problems.error(ProblemCode.MISSING_ELEMENT, statement, "the statement has no " + element, mend);
    }

    private PrincipalElement principal(JsonObject object) {
        forbid(object, "Principal", form.allowsPrincipal());
        forbid(object, "NotPrincipal", form.allowsNotPrincipal());
        Optional<JsonMember> member = members.oneOf(object, "Principal", "NotPrincipal");
        if (member.isEmpty()) {
            return SharedParts.NO_PRINCIPAL;
        }
        List<PrincipalEntry> entries = principals.read(member.get());
        return member.get().name().equals("Principal")
                ? new PrincipalElement.Principal(entries)
                : new PrincipalElement.NotPrincipal(entries);
    }

    private Optional<ActionElement> action(JsonObject object) {
        Optional<JsonMember> member = members.oneOf(object, "Action", "NotAction");
        if (member.isEmpty()) {
            missing(object, "Action and no NotAction", "add one of them");
            return Optional.empty();
        }
        List<ActionPattern> patterns = shared.actions(members.strings(member.get()));
        return Optional.of(
                member.get().name().equals("Action")
                        ? new ActionElement.Action(patterns)
                        : new ActionElement.NotAction(patterns));
    }

    private ResourceElement resource(JsonObject object) {
        boolean allowed = form != PolicyForm.ROLE_TRUST;
        forbid(object, "Resource", allowed);
        forbid(object, "NotResource", allowed);
        Optional<JsonMember> member = members.oneOf(object, "Resource", "NotResource");
        if (member.isEmpty()) {
            return new ResourceElement.Absent();
        }
        List<ResourcePattern> patterns = shared.resources(members.strings(member.get()));
        return member.get().name().equals("Resource")
                ? new ResourceElement.Resource(patterns)
                : new ResourceElement.NotResource(patterns);
    }

    private void forbid(JsonObject object, String element, boolean allowed) {
        if (!allowed) {
            object.member(element)
                    .ifPresent(member -> problems.error(
                            ProblemCode.FORBIDDEN_ELEMENT,
                            member,
                            element + " does not belong in " + form.words(),
                            "remove it"));
        }
    }
}
