package io.github.iamevaluator.scenario.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes coverage line by line: {@code DA} for lines on which a statement, action or resource stands, with the smallest
 * count of what stands there; {@code BRDA} for conditions, first true, then false.
 *
 * <p>Source: LCOV, "geninfo", tracefile format.
 */
final class CoverageLcov {

    private CoverageLcov() {}

    static String write(CoverageReport report) {
        Map<String, List<PolicyCoverage>> byFile = new LinkedHashMap<>();
        for (PolicyCoverage policy : report.policies()) {
            byFile.merge(
                    oneLine(policy.file()),
                    List.of(policy),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        StringBuilder out = new StringBuilder();
        byFile.forEach((file, policies) -> file(
                out,
                file,
                policies.stream()
                        .flatMap(policy -> policy.statements().stream())
                        .toList()));
        return out.toString();
    }

    private static void file(StringBuilder out, String file, List<StatementCoverage> statements) {
        out.append("TN:\nSF:").append(file).append('\n');
        SortedMap<Integer, Integer> lines = new TreeMap<>();
        int block = 0;
        int branches = 0;
        int taken = 0;
        for (StatementCoverage statement : statements) {
            lines.merge(statement.at().line(), statement.applied(), Math::min);
            Stream.concat(statement.actions().stream(), statement.resources().stream())
                    .forEach(entry -> lines.merge(entry.at().line(), entry.times(), Math::min));
            for (ConditionCoverage condition : statement.conditions()) {
                branch(out, condition, block, 0, condition.whenTrue());
                branch(out, condition, block, 1, condition.whenFalse());
                block++;
                branches += condition.points().all();
                taken += condition.points().exercised();
            }
        }
        out.append("BRF:").append(branches).append("\nBRH:").append(taken).append('\n');
        lines.forEach((line, times) ->
                out.append("DA:").append(line).append(',').append(times).append('\n'));
        long hit = lines.values().stream().filter(times -> times > 0).count();
        out.append("LF:").append(lines.size()).append("\nLH:").append(hit).append("\nend_of_record\n");
    }

    private static void branch(StringBuilder out, ConditionCoverage condition, int block, int branch, int times) {
        out.append("BRDA:")
                .append(condition.at().line())
                .append(',')
                .append(block)
                .append(',');
        out.append(branch).append(',').append(times).append('\n');
    }

    private static String oneLine(String name) {
        return name.replace('\n', ' ').replace('\r', ' ');
    }
}
