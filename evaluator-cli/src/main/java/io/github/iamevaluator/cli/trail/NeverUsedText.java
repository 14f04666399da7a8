package io.github.iamevaluator.cli.trail;

import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.leastprivilege.NeverUsed;
import io.github.iamevaluator.leastprivilege.PartlyUsed;
import java.io.PrintWriter;
import java.util.List;

/** What is granted and was never used, for people: of wildcards the gravest of what is left, in few lines. */
final class NeverUsedText {

    /** The gravest first: who may change permissions may have all else. */
    private static final List<AccessLevel> LEVELS = List.of(
            AccessLevel.PERMISSIONS_MANAGEMENT,
            AccessLevel.WRITE,
            AccessLevel.TAGGING,
            AccessLevel.READ,
            AccessLevel.LIST);

    private static final int SHOWN = 4;

    private final PrintWriter out;

    NeverUsedText(PrintWriter out) {
        this.out = out;
    }

    void write(List<NeverUsed> unused) {
        if (unused.isEmpty()) {
            return;
        }
        out.println();
        out.println("Granted and never used");
        unused.forEach(this::grant);
    }

    private void grant(NeverUsed grant) {
        if (grant.whole()) {
            out.println("  " + grant.from() + ": all of it");
            return;
        }
        String lists = list(": actions ", grant.actions()) + list(": resources ", grant.resources());
        if (!lists.isEmpty()) {
            out.println("  " + grant.from() + lists);
        }
        grant.partly().forEach(wildcard -> rest(grant.from(), wildcard));
    }

    private static String list(String what, List<String> texts) {
        return texts.isEmpty() ? "" : what + String.join(", ", texts);
    }

    private void rest(String from, PartlyUsed wildcard) {
        int services = wildcard.services().size();
        int without = services - wildcard.usedServices().size();
        out.println("  " + from + ": " + wildcard.notUsed() + " of the " + wildcard.granted() + " actions of "
                + wildcard.pattern()
                + (without > 0 ? ", all of " + without + " of its " + services + " services" : ""));
        for (AccessLevel level : LEVELS) {
            List<String> actions = wildcard.unused().getOrDefault(level, List.of());
            if (!actions.isEmpty()) {
                out.println("    " + level.label() + " (" + actions.size() + "): " + first(actions));
            }
        }
    }

    private static String first(List<String> actions) {
        int more = actions.size() - SHOWN;
        String shown = String.join(", ", actions.subList(0, Math.min(SHOWN, actions.size())));
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
