package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
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
        return gaps(TextSpan::line);
    }

    List<CoverageGap> gaps(ToIntFunction<TextSpan> line) {
        if (points().exercised() == 0) {
            return List.of(new CoverageGap(line.applyAsInt(at), label + ": nothing of it was asked"));
        }
        return Stream.of(
                        Stream.of(applied)
                                .filter(times -> times == 0)
                                .map(never -> new CoverageGap(line.applyAsInt(at), label + " never applied")),
                        actions.stream().flatMap(entry -> gap("action", entry, line)),
                        resources.stream().flatMap(entry -> gap("resource", entry, line)),
                        conditions.stream().flatMap(condition -> gap(condition, line)))
                .flatMap(gaps -> gaps)
                .sorted(Comparator.comparingInt(CoverageGap::line))
                .toList();
    }

    private static Stream<CoverageGap> gap(String element, EntryCoverage entry, ToIntFunction<TextSpan> line) {
        return entry.times() > 0
                ? Stream.empty()
                : Stream.of(new CoverageGap(
                        line.applyAsInt(entry.at()), element + " " + entry.text() + " was never asked"));
    }

    private static Stream<CoverageGap> gap(ConditionCoverage condition, ToIntFunction<TextSpan> line) {
        boolean wasTrue = condition.whenTrue() > 0;
        boolean wasFalse = condition.whenFalse() > 0;
        if (wasTrue && wasFalse) {
            return Stream.empty();
        }
        String missed = wasTrue ? "false" : wasFalse ? "true" : "asked";
        return Stream.of(new CoverageGap(
                line.applyAsInt(condition.at()), "condition " + condition.text() + " was never " + missed));
    }
}
