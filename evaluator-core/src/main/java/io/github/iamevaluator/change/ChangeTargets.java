package io.github.iamevaluator.change;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.Change.Wish;
import io.github.iamevaluator.overlay.ChangeObject;
import io.github.iamevaluator.overlay.ControlPolicyChanges;
import io.github.iamevaluator.overlay.EnvironmentNames;
import io.github.iamevaluator.overlay.RefusedChange;
import io.github.iamevaluator.overlay.ResourceChanges;
import io.github.iamevaluator.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What an entry of {@code changes.json} wants of each target. Targets go by id or ARN, whatever the entry calls them; one that
 * names nothing goes by its text, and is refused when the change is made.
 */
final class ChangeTargets {

    private static final String THERE = "there";
    private static final String GONE = "gone";

    private final ChangeObject entry;
    private final Environment environment;
    private final EnvironmentNames names;
    private final List<Wish> wishes = new ArrayList<>();

    private ChangeTargets(ChangeObject entry, Environment environment) {
        this.entry = entry;
        this.environment = environment;
        this.names = new EnvironmentNames(environment);
    }

    /** What an entry wants, by the names of an environment. */
    static List<Wish> wishes(ChangeVerb verb, ChangeObject entry, Environment environment) {
        ChangeTargets targets = new ChangeTargets(entry, environment);
        targets.read(verb);
        return targets.wishes;
    }

    private void read(ChangeVerb verb) {
        switch (verb) {
            case PUT_MANAGED_POLICY -> wish("managed " + managedPolicy(), written("document"));
            case DELETE_MANAGED_POLICY -> wish("managed " + managedPolicy(), GONE);
            case ATTACH_POLICY -> holders("to", "attached " + managedPolicy(), THERE);
            case DETACH_POLICY -> identities("from", "attached " + managedPolicy(), GONE);
            case PUT_INLINE_POLICY -> holders("to", "inline " + text("name"), written("document"));
            case DELETE_INLINE_POLICY -> identities("from", "inline " + text("name"), GONE);
            case PUT_BOUNDARY -> holders("to", "boundary", managedPolicy());
            case DELETE_BOUNDARY -> identities("from", "boundary", GONE);
            case ADD_USER_TO_GROUP -> holders("user", "member of " + identity(text("group")), THERE);
            case REMOVE_USER_FROM_GROUP -> identities("user", "member of " + identity(text("group")), GONE);
            case PUT_TRUST_POLICY -> holders("role", "trust", written("document"));
            case DELETE_IDENTITY -> identities("identity", "identity", GONE);
            case PUT_RESOURCE_POLICY -> wish(resource(), written("document") + written("owner"));
            case DELETE_RESOURCE_POLICY, DELETE_RESOURCE -> wish(resource(), GONE);
            case PUT_SCP, ATTACH_SCP, DETACH_SCP, DELETE_SCP -> control(verb, PolicyType.SERVICE_CONTROL);
            case PUT_RCP, ATTACH_RCP, DETACH_RCP, DELETE_RCP -> control(verb, PolicyType.RESOURCE_CONTROL);
        }
    }

    private void control(ChangeVerb verb, PolicyType type) {
        String policy = type + " "
                + orText(text("policy"), () -> new ControlPolicyChanges(environment, type).id(text("policy")));
        switch (verb.phase()) {
            case CREATE -> wish(policy, written("document"));
            case DELETE -> wish(policy, GONE);
            case UNBIND, BIND, LIMIT, REMOVE -> {}
        }
        levels("to", policy, THERE);
        levels("from", policy, GONE);
    }

    private void levels(String member, String policy, String outcome) {
        for (String level : entry.texts(member)) {
            wish(policy + " at " + orText(level, () -> names.level(level).id()), outcome);
        }
    }

    private void identities(String member, String target, String outcome) {
        for (String text : entry.texts(member)) {
            for (String identity : allOf(text)) {
                wish(target + " of " + identity, outcome);
            }
        }
    }

    /** What identities get, which then must stay. */
    private void holders(String member, String target, String outcome) {
        identities(member, target, outcome);
        identities(member, "identity", THERE);
    }

    private List<String> allOf(String text) {
        try {
            return names.identities(text).stream().map(Arn::toString).toList();
        } catch (RefusedChange unknown) {
            return List.of(text);
        }
    }

    private String identity(String text) {
        return orText(text, () -> names.identity(text).toString());
    }

    private String managedPolicy() {
        return orText(text("policy"), () -> names.managedPolicy(text("policy")));
    }

    /** VPC endpoints go by their id alone. */
    private String resource() {
        String text = text("resource");
        return "resource "
                + Arn.parse(text)
                        .filter(ResourceChanges::isEndpoint)
                        .map(Arn::resourceName)
                        .orElse(text);
    }

    private static String orText(String text, Supplier<String> resolved) {
        try {
            return resolved.get();
        } catch (RefusedChange unknown) {
            return text;
        }
    }

    private void wish(String target, String outcome) {
        wishes.add(new Wish(target, outcome));
    }

    private String text(String member) {
        return entry.text(member).orElse("");
    }

    private String written(String member) {
        return entry.value(member)
                .map((JsonValue value) -> entry.text().textOf(value))
                .orElse("");
    }
}
