package io.github.iamevaluator.environment;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A root, organizational unit or account in the tree of an organization.
 *
 * @param id {@code r-...}, {@code ou-...}, or the account id
 * @param kind which of the three
 * @param name as AWS Organizations shows it
 * @param parent id of the root or unit above; empty for a root
 * @param attached ids of the policies attached here
 * @since 0.1.0
 */
public record OrganizationLevel(String id, Kind kind, String name, Optional<String> parent, Set<String> attached) {

    /** The kinds of level. */
    public enum Kind {
        ROOT,
        ORGANIZATIONAL_UNIT,
        ACCOUNT
    }

    /** Copies the set. */
    public OrganizationLevel {
        attached = OrderedMaps.copy(attached);
    }

    /** A root without policies. */
    public static OrganizationLevel root(String id) {
        return new OrganizationLevel(id, Kind.ROOT, "Root", Optional.empty(), Set.of());
    }

    /** An organizational unit without policies. */
    public static OrganizationLevel unit(String id, String name, String parent) {
        return new OrganizationLevel(id, Kind.ORGANIZATIONAL_UNIT, name, Optional.of(parent), Set.of());
    }

    /** An account without policies. */
    public static OrganizationLevel account(String id, String name, String parent) {
        return new OrganizationLevel(id, Kind.ACCOUNT, name, Optional.of(parent), Set.of());
    }

    /** The same level with a policy attached. */
    public OrganizationLevel with(String policyId) {
        Set<String> more = new LinkedHashSet<>(attached);
        more.add(policyId);
        return new OrganizationLevel(id, kind, name, parent, more);
    }

    /** The same level with a policy detached. */
    public OrganizationLevel without(String policyId) {
        Set<String> fewer = new LinkedHashSet<>(attached);
        fewer.remove(policyId);
        return new OrganizationLevel(id, kind, name, parent, fewer);
    }
}
