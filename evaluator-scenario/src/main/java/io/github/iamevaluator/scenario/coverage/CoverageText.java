package io.github.iamevaluator.scenario.coverage;

/** Writes coverage for people: the totals, and each policy with what no test exercised. */
final class CoverageText {

    private CoverageText() {}

    static String write(CoverageReport report) {
        StringBuilder out = new StringBuilder();
        out.append("coverage ").append(report.points()).append(" of all parts of ");
        int policies = report.policies().size();
        out.append(policies).append(policies == 1 ? " policy" : " policies").append("; statements that applied ");
        out.append(report.statements()).append('\n');
        report.policies().forEach(policy -> policy(out, policy));
        report.mutation().ifPresent(mutation -> out.append('\n').append(mutation.text()));
        return out.toString();
    }

    private static void policy(StringBuilder out, PolicyCoverage policy) {
        out.append('\n').append(policy.points()).append("  ");
        out.append(policy.type().label()).append(' ').append(policy.policy().name());
        out.append(policy.policy().origin().file().map(file -> ", " + file).orElse(""));
        out.append('\n');
        for (CoverageGap gap : policy.gaps()) {
            out.append("  line ")
                    .append(gap.line())
                    .append(": ")
                    .append(gap.what())
                    .append('\n');
        }
    }
}
