package io.github.iamevaluator.change;

import io.github.iamevaluator.overlay.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry of {@code changes.json} does, named after the calls of AWS, with the members that it has. */
enum ChangeVerb {
    PUT_MANAGED_POLICY("put-managed-policy", Change.Phase.CREATE, "policy document"),
    DELETE_MANAGED_POLICY("delete-managed-policy", Change.Phase.DELETE, "policy"),
    ATTACH_POLICY("attach-policy", Change.Phase.BIND, "policy to"),
    DETACH_POLICY("detach-policy", Change.Phase.BIND, "policy from"),
    PUT_INLINE_POLICY("put-inline-policy", Change.Phase.BIND, "name document to"),
    DELETE_INLINE_POLICY("delete-inline-policy", Change.Phase.BIND, "name from"),
    PUT_BOUNDARY("put-boundary", Change.Phase.BIND, "policy to"),
    DELETE_BOUNDARY("delete-boundary", Change.Phase.BIND, "from"),
    ADD_USER_TO_GROUP("add-user-to-group", Change.Phase.BIND, "user group"),
    REMOVE_USER_FROM_GROUP("remove-user-from-group", Change.Phase.BIND, "user group"),
    PUT_TRUST_POLICY("put-trust-policy", Change.Phase.BIND, "role document"),
    PUT_RESOURCE_POLICY("put-resource-policy", Change.Phase.BIND, "resource document"),
    DELETE_RESOURCE_POLICY("delete-resource-policy", Change.Phase.BIND, "resource"),
    PUT_SCP("put-scp", Change.Phase.CREATE, "policy document"),
    ATTACH_SCP("attach-scp", Change.Phase.BIND, "policy to"),
    DETACH_SCP("detach-scp", Change.Phase.LIMIT, "policy from"),
    DELETE_SCP("delete-scp", Change.Phase.DELETE, "policy"),
    PUT_RCP("put-rcp", Change.Phase.CREATE, "policy document"),
    ATTACH_RCP("attach-rcp", Change.Phase.BIND, "policy to"),
    DETACH_RCP("detach-rcp", Change.Phase.LIMIT, "policy from"),
    DELETE_RCP("delete-rcp", Change.Phase.DELETE, "policy"),
    DELETE_IDENTITY("delete-identity", Change.Phase.DELETE, "identity"),
    DELETE_RESOURCE("delete-resource", Change.Phase.DELETE, "resource");

    private final String label;
    private final Change.Phase phase;
    private final String members;

    ChangeVerb(String label, Change.Phase phase, String members) {
        this.label = label;
        this.phase = phase;
        this.members = members;
    }

    /** The name in files. */
    String label() {
        return label;
    }

    Change.Phase phase() {
        return phase;
    }

    /** The members that an entry must have, besides {@code do}; the first says what is changed. */
    List<String> members() {
        return List.of(members.split(" ", -1));
    }

    /** All members that an entry may have. */
    List<String> allowed() {
        Stream<String> optional = switch (this) {
            case PUT_SCP, PUT_RCP -> Stream.of("to");
            case PUT_RESOURCE_POLICY -> Stream.of("owner");
            case PUT_MANAGED_POLICY,
                    DELETE_MANAGED_POLICY,
                    ATTACH_POLICY,
                    DETACH_POLICY,
                    PUT_INLINE_POLICY,
                    DELETE_INLINE_POLICY,
                    PUT_BOUNDARY,
                    DELETE_BOUNDARY,
                    ADD_USER_TO_GROUP,
                    REMOVE_USER_FROM_GROUP,
                    PUT_TRUST_POLICY,
                    DELETE_RESOURCE_POLICY,
                    ATTACH_SCP,
                    DETACH_SCP,
                    DELETE_SCP,
                    ATTACH_RCP,
                    DETACH_RCP,
                    DELETE_RCP,
                    DELETE_IDENTITY,
                    DELETE_RESOURCE -> Stream.empty();
        };
        return Stream.of(Stream.of("do"), members().stream(), optional, Stream.of("comment"))
                .flatMap(names -> names)
                .toList();
    }

    /** The verb of a name. */
    static Optional<ChangeVerb> of(String label) {
        return Arrays.stream(values()).filter(verb -> verb.label.equals(label)).findFirst();
    }

    /** All names. */
    static List<String> labels() {
        return Arrays.stream(values()).map(ChangeVerb::label).toList();
    }
}
