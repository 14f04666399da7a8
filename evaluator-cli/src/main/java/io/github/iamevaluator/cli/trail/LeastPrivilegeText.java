package io.github.iamevaluator.cli.trail;

import io.github.iamevaluator.leastprivilege.Evidence;
import io.github.iamevaluator.leastprivilege.LeastPrivilegeReport;
import io.github.iamevaluator.leastprivilege.PolicyStatement;
import io.github.iamevaluator.leastprivilege.Recheck;
import io.github.iamevaluator.replay.Difference;
import io.github.iamevaluator.replay.Tallied;
import java.io.PrintWriter;

/** The smallest policy for people: the policy, what shows that each statement is needed, what was never used. */
public final class LeastPrivilegeText {

    private static final int SHOWN = 20;

    private final PrintWriter out;

    /** A report to a target, which is not flushed. */
    public LeastPrivilegeText(PrintWriter out) {
        this.out = out;
    }

    /** Writes policy, evidence and check. */
    public void write(LeastPrivilegeReport report, Recheck check) {
        out.println(report.principal() + ", by " + requests(report.requests()) + " that the environment allows");
        report.documents().forEach(document -> {
            out.println();
            document.lines().forEach(out::println);
        });
        evidence(report);
        new NeverUsedText(out).write(report.neverUsed());
        notes(report);
        out.println();
        out.println(
                check.lost().total() == 0
                        ? "decided again with this policy: " + requests(check.requests()) + ", all still allowed"
                        : "decided again with this policy: " + check.lost().total() + " of "
                                + requests(check.requests()) + " are NO LONGER ALLOWED; please report it");
        check.lost().entries().forEach(this::difference);
    }

    private void evidence(LeastPrivilegeReport report) {
        if (report.statements().isEmpty()) {
            return;
        }
        out.println();
        out.println("Evidence");
        for (PolicyStatement statement : report.statements()) {
            out.println("  " + statement.sid() + ", inside " + statement.from() + ": " + words(statement.evidence()));
            statement.byAction().forEach((action, use) -> out.println("    " + action + ": " + words(use)));
        }
        if (report.denials() > 0) {
            out.println("  Deny statements kept as they are: " + report.denials());
        }
    }

    /** Writes what the policy may lack or does not hold. */
    public void notes(LeastPrivilegeReport report) {
        if (report.otherwise() > 0) {
            note(requests(report.otherwise()) + " allowed by something else than identity policies");
        }
        report.unknownPolicies()
                .forEach(policy -> note("the document of policy " + policy + " is not at hand: leave it attached"));
        for (Tallied<String> action : report.withoutResource().entries()) {
            note("the resource of " + action.what() + " was not recorded ("
                    + action.tally().count() + " times): all that may have allowed it is kept");
        }
        for (Tallied<String> call : report.withoutAction().entries()) {
            note("no action is known for " + call.what() + " (" + call.tally().count()
                    + " times): the policy may lack what it needs");
        }
        for (Tallied<String> words : report.unasked().entries()) {
            note(words.what() + " (" + words.tally().count() + " times): the policy may lack it");
        }
        for (Tallied<String> action : report.callerInPart().entries()) {
            note(action.what() + " was recorded in another account without the caller's session ("
                    + action.tally().count()
                    + " times), which may be why it is not allowed: it has no part in the policy");
        }
        if (!report.notAllowed().entries().isEmpty()) {
            note("AWS carried out " + requests(report.notAllowed().total())
                    + " that the environment does not allow; they have no part in the policy:");
            report.notAllowed().entries().stream().limit(SHOWN).forEach(this::difference);
        }
        if (report.size() > LeastPrivilegeReport.MANAGED_POLICY_LIMIT) {
            note("the policy has " + report.size() + " characters without white space; AWS allows a managed policy "
                    + LeastPrivilegeReport.MANAGED_POLICY_LIMIT + ": split it, or try --service-wildcards");
        }
    }

    private void note(String text) {
        out.println();
        out.println("note: " + text);
    }

    private void difference(Tallied<Difference> entry) {
        out.println("  " + entry.tally().count() + " x " + entry.what().action() + " on "
                + String.join(", ", entry.tally().examples()) + ": "
                + entry.what().reason());
    }

    private static String words(Evidence use) {
        String when = use.first().equals(use.last()) ? use.first().toString() : use.first() + " to " + use.last();
        return use.count() + (use.count() == 1 ? " use, " : " uses, ") + when;
    }

    private static String requests(long count) {
        return count + (count == 1 ? " recorded request" : " recorded requests");
    }
}
