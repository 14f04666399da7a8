package io.github.iamevaluator.change;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.ingest.IngestException;
import io.github.iamevaluator.overlay.Change;
import io.github.iamevaluator.overlay.RefusedChange;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.InvalidRequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of policies, read but not yet made. {@code docs/what-if.md} says how they are written down.
 *
 * <p>A change that cannot be read, or does not fit the environment, is a problem with its place; the others are made all the
 * same.
 *
 * @since 0.1.0
 */
public final class ChangeSet {

    private final List<Change> changes; // in the order in which they are written
    private final int rejected;
    private final List<Problem> problems;
    private final List<String> notices;

    /**
     * Changes that some reader of this library made out; from outside, {@link #read}.
     *
     * @param rejected how many more could not be read
     * @param problems why
     * @param notices what the reader should know
     */
    @SuppressWarnings("exports") // a Change is made within this module only
    public ChangeSet(List<Change> changes, int rejected, List<Problem> problems, List<String> notices) {
        this.changes = List.copyOf(changes);
        this.rejected = rejected;
        this.problems = List.copyOf(problems);
        this.notices = List.copyOf(notices);
    }

    /** No change at all. */
    public static ChangeSet none() {
        return new ChangeSet(List.of(), 0, List.of(), List.of());
    }

    /**
     * The changes that a folder describes: its {@code changes.json}, and the objects in {@code organization} and {@code
     * accounts} beside it; or, without that file, the whole environment as it would be.
     *
     * @param catalog says which services RCPs may name (RCP-7, RCP-8)
     * @throws IngestException if the files of an environment in it cannot be read
     */
    public static ChangeSet read(Path folder, ServiceCatalog catalog) {
        return new ChangeFolder(folder, catalog).read();
    }

    /** What could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** The environment with these changes made, as far as they fit it. */
    public ChangedEnvironment applyTo(Environment before) {
        Contradictions contradictions = Contradictions.of(changes, before);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(contradictions.problems());
        int refused = rejected + contradictions.changes().size();
        Environment now = before;
        for (Change change : inOrder(contradictions.changes())) {
            try {
                now = change.step().apply(now);
            } catch (RefusedChange refusal) {
                refused++;
                all.add(new Problem(
                        refusal.code(), change.at(), change.what() + ": " + refusal.what(), refusal.mend()));
            } catch (InvalidRequestException absent) {
                refused++;
                all.add(new Problem(
                        absent.error().code(),
                        change.at(),
                        change.what() + ": " + absent.getMessage(),
                        "name what the environment has, or what these changes make"));
            }
        }
        List<String> told = new ArrayList<>(notices);
        levelsWithoutScp(before, now).ifPresent(told::add);
        return new ChangedEnvironment(now, changes.size() + rejected, refused, all, told);
    }

    /** The changes in the order in which they are made, but those to leave out. */
    private List<Change> inOrder(Set<Change> without) {
        return changes.stream()
                .filter(change -> !without.contains(change))
                .sorted(Comparator.comparing(Change::phase))
                .toList();
    }

    /** AWS refuses to detach the last SCP of a level; whoever does it here should know. */
    private static Optional<String> levelsWithoutScp(Environment before, Environment after) {
        List<String> bare = after.organization()
                .filter(organization -> organization.enabledTypes().contains(PolicyType.SERVICE_CONTROL))
                .map(organization -> organization.levels().values().stream()
                        .filter(level -> !hasScp(organization, level))
                        .filter(level -> before.organization()
                                .filter(old -> Optional.ofNullable(old.levels().get(level.id()))
                                        .filter(same -> hasScp(old, same))
                                        .isPresent())
                                .isPresent())
                        .map(level -> level.name() + " (" + level.id() + ")")
                        .toList())
                .orElse(List.of());
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.of("no SCP is left at " + String.join(", ", bare)
                        + ": AWS refuses to detach the last one, and a level without SCPs allows nothing");
    }

    private static boolean hasScp(Organization organization, OrganizationLevel level) {
        return level.attached().stream()
                .flatMap(id -> Optional.ofNullable(organization.policies().get(id)).stream())
                .anyMatch(policy -> policy.type()
                        .filter(PolicyType.RESOURCE_CONTROL::equals)
                        .isEmpty());
    }
}
