package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The documents of the smallest policy: what was used of each Allow statement, and every Deny statement. */
final class PolicyDraft {

    private final List<PolicyStatement> statements = new ArrayList<>();
    private final PolicyText current = new PolicyText(PolicyVersion.V2012_10_17);
    private final PolicyText old = new PolicyText(PolicyVersion.V2008_10_17);
    private final Set<String> sids = new HashSet<>();

    PolicyDraft(Holdings holdings, Usage usage, List<GrantPattern> pool, LeastPrivilegeOptions options) {
        for (Grant grant : usage.grants()) {
            for (StatementPlan.Draft draft : new StatementPlan(grant, usage.of(grant), pool, options).drafts()) {
                allow(grant, draft);
            }
        }
        holdings.denials().forEach(this::deny);
    }

    private void allow(Grant grant, StatementPlan.Draft draft) {
        PolicyStatement statement = new PolicyStatement(
                sid(grant.sid().orElse("Used")),
                draft.actions(),
                draft.resources(),
                draft.notResource(),
                grant.label(),
                draft.evidence(),
                draft.byAction());
        statements.add(statement);
        Stream<String> values =
                grant.statement().conditions().stream().flatMap(condition -> condition.values().stream());
        text(grant.version(), Stream.concat(draft.resources().stream(), values))
                .allow(statement, grant.statement().conditions());
    }

    private void deny(Holdings.Denial denial) {
        Statement statement = denial.statement();
        Stream<String> resources = statement.resource().patterns().stream().map(pattern -> pattern.text());
        Stream<String> values = statement.conditions().stream().flatMap(condition -> condition.values().stream());
        Optional<String> name = statement.sid().filter(sid -> !sid.isEmpty()).map(this::sid);
        text(denial.document().version(), Stream.concat(resources, values)).deny(statement, name);
    }

    /** The document for a statement: texts with variables mean something else under the other Version (GRAM-3). */
    private PolicyText text(PolicyVersion version, Stream<String> texts) {
        boolean differs = version == PolicyVersion.V2008_10_17 && texts.anyMatch(text -> text.contains("${"));
        return differs ? old : current;
    }

    /** A Sid that no other statement has. */
    private String sid(String wanted) {
        String sid = wanted;
        for (int i = 2; !sids.add(sid); i++) {
            sid = wanted + i;
        }
        return sid;
    }

    /** The Allow statements. */
    List<PolicyStatement> statements() {
        return statements;
    }

    /** The documents that have statements. */
    List<String> documents() {
        return Stream.of(current, old)
                .filter(text -> !text.isEmpty())
                .map(PolicyText::finish)
                .toList();
    }
}
