package io.github.iamevaluator.change;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.Change;
import io.github.iamevaluator.overlay.ChangeObject;
import io.github.iamevaluator.overlay.ChangeProblems;
import io.github.iamevaluator.overlay.ControlPolicyChanges;
import io.github.iamevaluator.overlay.EnvironmentNames;
import io.github.iamevaluator.overlay.GroupMembers;
import io.github.iamevaluator.overlay.IdentityChanges;
import io.github.iamevaluator.overlay.ResourceChanges;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads {@code changes.json}: each entry says what to do to which policy. */
final class ChangeFile {

    private static final List<String> MEMBERS = List.of("changes", "comment");

    private final ChangeDocuments documents;
    private final ChangeProblems problems;
    private final List<Change> changes = new ArrayList<>();
    private int rejected;

    ChangeFile(ChangeDocuments documents, ChangeProblems problems) {
        this.documents = documents;
        this.problems = problems;
    }

    /** Reads the file; what is wrong becomes a problem, and the entry is left out. */
    void read(Path file) {
        if (!Files.isRegularFile(file)) {
            rejected++;
            problems.add("unreadable-file", file.toString(), "it is no regular file", "write the changes into a file");
            return;
        }
        try {
            JsonText text = JsonReader.create().read(file);
            ChangeObject.of(text, text.root(), "the file of changes", problems)
                    .ifPresentOrElse(this::read, () -> rejected++);
        } catch (JsonException noJson) {
            rejected++;
            problems.add(noJson.problem());
        } catch (IOException failure) {
            rejected++;
            problems.add("unreadable-file", file.toString(), "it cannot be read: " + failure.getMessage(), "mend it");
        }
    }

    /** The changes that could be read. */
    List<Change> changes() {
        return changes;
    }

    /** How many entries could not be read; one more if something is wrong with the file around them. */
    int rejected() {
        return rejected;
    }

    private void read(ChangeObject file) {
        int before = problems.count();
        file.allowOnly(MEMBERS, "the file of changes");
        Optional<JsonValue> list = file.required("changes", "the file of changes");
        if (list.isPresent() && list.get().asArray().isEmpty()) {
            file.problem("wrong-type", list.get(), "\"changes\" is no array", "write [...]");
        }
        rejected += problems.count() > before ? 1 : 0;
        for (JsonValue value : list.flatMap(JsonValue::asArray)
                .map(JsonValue.JsonArray::elements)
                .orElse(List.of())) {
            int made = changes.size();
            ChangeObject.of(file.text(), value, "the change", problems).ifPresent(this::entry);
            rejected += changes.size() > made ? 0 : 1;
        }
    }

    private void entry(ChangeObject entry) {
        int before = problems.count();
        Optional<ChangeVerb> verb = entry.requiredText("do", "the change").flatMap(label -> verb(entry, label));
        if (verb.isEmpty()) {
            return;
        }
        String subject = "the change \"" + verb.get().label() + "\"";
        entry.allowOnly(verb.get().allowed(), subject);
        verb.get()
                .members()
                .forEach(member -> entry.required(member, subject).ifPresent(value -> notEmpty(entry, value, member)));
        Optional<UnaryOperator<Environment>> step =
                problems.count() == before ? step(verb.get(), entry) : Optional.empty();
        if (problems.count() == before) {
            step.ifPresent(made -> changes.add(change(verb.get(), entry, made)));
        }
    }

    private static Change change(ChangeVerb verb, ChangeObject entry, UnaryOperator<Environment> step) {
        String first = entry.texts(verb.members().get(0)).stream().findFirst().orElse("");
        return new Change(
                verb.label() + " " + first,
                entry.at(),
                verb.phase(),
                step,
                names -> ChangeTargets.wishes(verb, entry, names));
    }

    private static void notEmpty(ChangeObject entry, JsonValue value, String member) {
        value.asArray()
                .filter(array -> array.elements().isEmpty())
                .ifPresent(none -> entry.problem(
                        "missing-value",
                        value,
                        "\"" + member + "\" names nothing",
                        "name what the change is about, or leave it out"));
    }

    private Optional<ChangeVerb> verb(ChangeObject entry, String label) {
        Optional<ChangeVerb> verb = ChangeVerb.of(label);
        if (verb.isEmpty()) {
            entry.problem(
                    "unknown-change",
                    entry.value("do").orElse(entry.object()),
                    "there is no change \"" + label + "\"",
                    ChangeObject.didYouMean(label, ChangeVerb.labels()));
        }
        return verb;
    }

    private Optional<UnaryOperator<Environment>> step(ChangeVerb verb, ChangeObject entry) {
        String policy = entry.text("policy").or(() -> entry.text("name")).orElse("");
        return switch (verb) {
            case PUT_MANAGED_POLICY ->
                document(entry, PolicyForm.IDENTITY, lastPart(policy), given -> now -> {
                    return new IdentityChanges(now).putManaged(names(now).managedPolicy(policy), given);
                });
            case DELETE_MANAGED_POLICY ->
                Optional.of(
                        now -> new IdentityChanges(now).deleteManaged(names(now).managedPolicy(policy)));
            case ATTACH_POLICY ->
                eachIdentity(
                        entry,
                        "to",
                        (now, to) ->
                                new IdentityChanges(now).attach(to, names(now).managedPolicy(policy)));
            case DETACH_POLICY ->
                eachIdentity(
                        entry,
                        "from",
                        (now, from) ->
                                new IdentityChanges(now).detach(from, names(now).managedPolicy(policy)));
            case PUT_INLINE_POLICY ->
                document(
                        entry,
                        PolicyForm.IDENTITY,
                        policy,
                        given ->
                                allIdentities(entry, "to", (now, to) -> new IdentityChanges(now).putInline(to, given)));
            case DELETE_INLINE_POLICY ->
                eachIdentity(entry, "from", (now, from) -> new IdentityChanges(now).deleteInline(from, policy));
            case PUT_BOUNDARY ->
                eachIdentity(
                        entry,
                        "to",
                        (now, to) -> new IdentityChanges(now)
                                .putBoundary(to, names(now).managedPolicy(policy)));
            case DELETE_BOUNDARY ->
                eachIdentity(entry, "from", (now, from) -> new IdentityChanges(now).deleteBoundary(from));
            case ADD_USER_TO_GROUP ->
                eachIdentity(entry, "user", (now, user) -> new GroupMembers(now).add(user, group(now, entry)));
            case REMOVE_USER_FROM_GROUP ->
                eachIdentity(entry, "user", (now, user) -> new GroupMembers(now).remove(user, group(now, entry)));
            case PUT_TRUST_POLICY ->
                document(entry, PolicyForm.ROLE_TRUST, "trust policy", given -> now -> trust(now, entry, given));
            case PUT_RESOURCE_POLICY -> resourcePolicy(entry);
            case DELETE_RESOURCE_POLICY -> arn(entry).map(arn -> now -> new ResourceChanges(now).deletePolicy(arn));
            case DELETE_RESOURCE -> arn(entry).map(arn -> now -> new ResourceChanges(now).delete(arn));
            case DELETE_IDENTITY ->
                entry.text("identity")
                        .map(name -> now -> new IdentityChanges(now)
                                .deleteIdentity(names(now).identity(name)));
            case PUT_SCP -> putControl(entry, policy, PolicyType.SERVICE_CONTROL, PolicyForm.SERVICE_CONTROL);
            case PUT_RCP -> putControl(entry, policy, PolicyType.RESOURCE_CONTROL, PolicyForm.RESOURCE_CONTROL);
            case ATTACH_SCP -> attachControl(entry, policy, PolicyType.SERVICE_CONTROL);
            case ATTACH_RCP -> attachControl(entry, policy, PolicyType.RESOURCE_CONTROL);
            case DETACH_SCP -> detachControl(entry, policy, PolicyType.SERVICE_CONTROL);
            case DETACH_RCP -> detachControl(entry, policy, PolicyType.RESOURCE_CONTROL);
            case DELETE_SCP ->
                Optional.of(now -> new ControlPolicyChanges(now, PolicyType.SERVICE_CONTROL).delete(policy));
            case DELETE_RCP ->
                Optional.of(now -> new ControlPolicyChanges(now, PolicyType.RESOURCE_CONTROL).delete(policy));
        };
    }

    private Optional<UnaryOperator<Environment>> putControl(
            ChangeObject entry, String policy, PolicyType type, PolicyForm form) {
        return document(entry, form, policy, given -> {
            UnaryOperator<Environment> attached =
                    allOf(entry, "to", (now, to) -> new ControlPolicyChanges(now, type).attach(policy, to));
            return now -> attached.apply(new ControlPolicyChanges(now, type).put(policy, given));
        });
    }

    private static Optional<UnaryOperator<Environment>> attachControl(
            ChangeObject entry, String policy, PolicyType type) {
        return each(entry, "to", (now, to) -> new ControlPolicyChanges(now, type).attach(policy, to));
    }

    private static Optional<UnaryOperator<Environment>> detachControl(
            ChangeObject entry, String policy, PolicyType type) {
        return each(entry, "from", (now, from) -> new ControlPolicyChanges(now, type).detach(policy, from));
    }

    private Optional<UnaryOperator<Environment>> resourcePolicy(ChangeObject entry) {
        Optional<String> owner = entry.text("owner");
        owner.filter(id -> !Arn.isAccountId(id))
                .ifPresent(id -> entry.problem(
                        "wrong-value",
                        entry.value("owner").orElse(entry.object()),
                        "owner \"" + id + "\" is no account id",
                        "write 12 digits"));
        return arn(entry)
                .flatMap(arn -> document(
                        entry,
                        ResourceChanges.isEndpoint(arn) ? PolicyForm.INTERFACE_ENDPOINT : PolicyForm.RESOURCE_BASED,
                        arn.toString(),
                        given -> now -> new ResourceChanges(now).putPolicy(arn, owner, given)));
    }

    private static Arn group(Environment now, ChangeObject entry) {
        return names(now).identity(entry.text("group").orElse(""));
    }

    private static Environment trust(Environment now, ChangeObject entry, Policy given) {
        Arn role = names(now).identity(entry.text("role").orElse(""));
        return new IdentityChanges(now).putTrust(role, new Policy(role.toString(), given.document(), given.origin()));
    }

    private Optional<Arn> arn(ChangeObject entry) {
        Optional<String> text = entry.text("resource");
        Optional<Arn> arn = text.flatMap(Arn::parse);
        if (text.isPresent() && arn.isEmpty()) {
            entry.problem(
                    "invalid-arn",
                    entry.value("resource").orElse(entry.object()),
                    "\"" + text.get() + "\" is not an ARN",
                    "give arn:partition:service:region:account:resource");
        }
        return arn;
    }

    private Optional<UnaryOperator<Environment>> document(
            ChangeObject entry, PolicyForm form, String name, Function<Policy, UnaryOperator<Environment>> step) {
        return documents.read(entry, form, name).map(step);
    }

    private static Optional<UnaryOperator<Environment>> each(
            ChangeObject entry, String member, BiFunction<Environment, String, Environment> step) {
        return Optional.of(allOf(entry, member, step));
    }

    /** The step for each name that a member has, one after another. */
    private static UnaryOperator<Environment> allOf(
            ChangeObject entry, String member, BiFunction<Environment, String, Environment> step) {
        List<String> texts = entry.texts(member);
        return start -> {
            Environment now = start;
            for (String text : texts) {
                now = step.apply(now, text);
            }
            return now;
        };
    }

    private static Optional<UnaryOperator<Environment>> eachIdentity(
            ChangeObject entry, String member, BiFunction<Environment, Arn, Environment> step) {
        return Optional.of(allIdentities(entry, member, step));
    }

    /** The step for each user, group or role that the names of a member stand for. */
    private static UnaryOperator<Environment> allIdentities(
            ChangeObject entry, String member, BiFunction<Environment, Arn, Environment> step) {
        return allOf(entry, member, (start, text) -> {
            Environment now = start;
            for (Arn identity : names(start).identities(text)) {
                now = step.apply(now, identity);
            }
            return now;
        });
    }

    private static EnvironmentNames names(Environment now) {
        return new EnvironmentNames(now);
    }

    private static String lastPart(String arnOrName) {
        return arnOrName.substring(arnOrName.lastIndexOf('/') + 1);
    }
}
