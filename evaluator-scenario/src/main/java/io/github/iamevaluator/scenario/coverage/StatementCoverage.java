package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tests exercised of one statement.
 *
 * @param label its Sid, or its position
 * @param effect Allow or Deny
 * @param at where it stands
 * @param applied how often it applied
 * @param actions the entries of Action or NotAction
 * @param resources the entries of Resource or NotResource
 * @param conditions each operator and key
 * @since 0.1.0
 */
public record StatementCoverage(
        String label,
        Effect effect,
        TextSpan at,
        int applied,
        List<EntryCoverage> actions,
        List<EntryCoverage> resources,
        List<ConditionCoverage> conditions) {

    /** Copies the lists. */
    public StatementCoverage {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
    }

    /** How much of it was exercised. */
    public CoveragePoints points() {
        return CoveragePoints.sum(Stream.of(
                        Stream.of(CoveragePoints.of(applied > 0)),
                        actions.stream().map(EntryCoverage::points),
                        resources.stream().map(EntryCoverage::points),
                        conditions.stream().map(ConditionCoverage::points))
                .flatMap(points -> points));
    }

    /** What no test exercised, in the order of the lines; a statement of which nothing was asked is one gap. */
    public List<CoverageGap> gaps() {
        if (points().exercised() == 0) {
            return List.of(new CoverageGap(at.line(), label + ": nothing of it was asked"));
        }
        List<CoverageGap> gaps = new ArrayList<>();
        if (applied == 0) {
            gaps.add(new CoverageGap(at.line(), label + " never applied"));
        }
        actions.stream().filter(entry -> entry.times() == 0).forEach(entry -> gaps.add(gap("action", entry)));
        resources.stream().filter(entry -> entry.times() == 0).forEach(entry -> gaps.add(gap("resource", entry)));
        for (ConditionCoverage condition : conditions) {
            if (condition.whenTrue() == 0 && condition.whenFalse() == 0) {
                gaps.add(gap(condition, "was never asked"));
            } else if (condition.whenTrue() == 0) {
                gaps.add(gap(condition, "was never true"));
            } else if (condition.whenFalse() == 0) {
                gaps.add(gap(condition, "was never false"));
            }
        }
        gaps.sort(Comparator.comparingInt(CoverageGap::line));
        return gaps;
    }

    private static CoverageGap gap(String element, EntryCoverage entry) {
        return new CoverageGap(entry.at().line(), element + " " + entry.text() + " was never asked");
    }

    private static CoverageGap gap(ConditionCoverage condition, String what) {
        return new CoverageGap(condition.at().line(), "condition " + condition.text() + " " + what);
    }
}
