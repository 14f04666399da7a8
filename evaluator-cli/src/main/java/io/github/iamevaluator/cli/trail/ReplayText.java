package io.github.iamevaluator.cli.trail;

import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.replay.ChangedRequest;
import io.github.iamevaluator.replay.Difference;
import io.github.iamevaluator.replay.ReplayReport;
import io.github.iamevaluator.replay.ReplayTotals;
import io.github.iamevaluator.replay.Tallied;
import io.github.iamevaluator.replay.Tallies;
import io.github.iamevaluator.replay.Tally;
import io.github.iamevaluator.request.Decision;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A replay for people: totals that add up, then groups of requests, the largest first. */
public final class ReplayText {

    private final PrintWriter out;
    private final int shown;

    /**
     * A report to a target, which is not flushed.
     *
     * @param shown how many groups of each kind are listed
     */
    public ReplayText(PrintWriter out, int shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Writes the report. */
    public void write(ReplayReport report) {
        totals(report);
        section("Decided otherwise than AWS did", report.differences(), ReplayText::difference);
        report.changes().ifPresent(changes -> {
            section("Lost by the change although it was used", only(changes, true), ReplayText::change);
            section("Decided otherwise after the change", only(changes, false), ReplayText::change);
            out.println();
            out.println(summary(changes));
        });
        section(
                "Undecided",
                report.undecided(),
                group -> group.principal() + " " + group.action() + ": " + group.reason());
        section("Not decided", report.rejected(), group -> group.reason().label() + ": " + group.subject());
        section("Actions that the catalog does not know, evaluated all the same", report.uncatalogued(), name -> name);
        section("Asked on \"*\", because the record names no resource", report.assumed(), name -> name);
        section("Permissions that may be needed and were not asked for", report.unasked(), words -> words);
        if (report.duplicatesMayBeMissed()) {
            out.println();
            out.println("There were too many events to remember all: duplicates far apart were counted as calls.");
        }
    }

    private void totals(ReplayReport report) {
        ReplayTotals totals = report.totals();
        out.println("read " + count(totals.read(), "record") + " of "
                + count(report.files().files(), "file") + passedOver(report));
        out.println("  decided    " + totals.decided() + ": " + totals.agreed() + " as AWS did, " + totals.differed()
                + " otherwise, " + totals.outcomeNotSaid() + " that failed for other reasons");
        out.println("  undecided  " + totals.undecided() + undone(totals, true));
        out.println("  rejected   " + totals.rejected() + undone(totals, false));
        out.println("  mapped     " + totals.mapped() + " of " + (totals.mapped() + totals.unmapped())
                + " calls have a known action" + share(totals));
    }

    private static String passedOver(ReplayReport report) {
        long digests = report.files().digestFiles();
        long others = report.files().otherFiles();
        return (digests > 0 ? ", " + count(digests, "digest file") + " passed over" : "")
                + (others > 0 ? ", " + count(others, "other file") + " passed over" : "");
    }

    private static String share(ReplayTotals totals) {
        long calls = totals.mapped() + totals.unmapped();
        return calls == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * totals.mapped() / calls);
    }

    private static String undone(ReplayTotals totals, boolean undecided) {
        List<String> reasons = totals.undone().entrySet().stream()
                .filter(entry -> entry.getKey().isUndecided() == undecided)
                .map(ReplayText::reason)
                .collect(Collectors.toList());
        if (undecided && totals.undecidedByPolicy() > 0) {
            reasons.add(0, totals.undecidedByPolicy() + " policy unknown");
        }
        return reasons.isEmpty() ? "" : ": " + String.join(", ", reasons);
    }

    private static String reason(Map.Entry<RejectionReason, Long> entry) {
        return entry.getValue() + " " + entry.getKey().label();
    }

    private static Tallies<ChangedRequest> only(Tallies<ChangedRequest> changes, boolean lost) {
        List<Tallied<ChangedRequest>> entries = changes.entries().stream()
                .filter(entry -> entry.what().losesUsedAccess() == lost)
                .toList();
        return new Tallies<>(entries, changes.total(), 0);
    }

    private static String summary(Tallies<ChangedRequest> changes) {
        long lost = requests(changes, true);
        String more = changes.uncounted() > 0 ? "; " + changes.uncounted() + " more changed in groups not kept" : "";
        return "the change decides " + count(changes.total(), "recorded request") + " otherwise; " + lost
                + " of these lost access that was used" + more;
    }

    private static long requests(Tallies<ChangedRequest> changes, boolean lost) {
        return changes.entries().stream()
                .filter(entry -> entry.what().losesUsedAccess() == lost)
                .mapToLong(entry -> entry.tally().count())
                .sum();
    }

    private <K> void section(String title, Tallies<K> tallies, Function<K, String> words) {
        if (tallies.entries().isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        tallies.entries().stream().limit(shown).forEach(entry -> {
            out.println("  " + entry.tally().count() + " x " + words.apply(entry.what()));
            examples(entry.tally());
        });
        int more = tallies.entries().size() - shown;
        if (more > 0) {
            out.println("  and " + more + " more");
        }
        if (tallies.uncounted() > 0) {
            out.println("  and " + count(tallies.uncounted(), "record") + " of further groups, which were not kept");
        }
    }

    private void examples(Tally tally) {
        if (!tally.examples().isEmpty()) {
            out.println("      " + String.join(", ", tally.examples()) + when(tally));
        }
    }

    private static String when(Tally tally) {
        if (tally.first().getEpochSecond() == 0) {
            return "";
        }
        return tally.first().equals(tally.last()) ? "; " + tally.first() : "; " + tally.first() + " to " + tally.last();
    }

    private static String difference(Difference difference) {
        return difference.principal() + " " + difference.action() + ": AWS "
                + difference.recorded().label() + " it, the environment " + verb(difference.decided()) + ": "
                + difference.reason();
    }

    private static String change(ChangedRequest change) {
        return change.principal() + " " + change.action() + ": " + words(change.before()) + " before, "
                + words(change.after()) + " after: " + change.reason();
    }

    private static String verb(Decision decision) {
        return switch (decision) {
            case ALLOWED -> "allows it";
            case IMPLICIT_DENY -> "denies it implicitly";
            case EXPLICIT_DENY -> "denies it explicitly";
            case UNDECIDED -> "leaves it undecided";
        };
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case ALLOWED -> "allowed";
            case IMPLICIT_DENY -> "denied implicitly";
            case EXPLICIT_DENY -> "denied explicitly";
            case UNDECIDED -> "undecided";
        };
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
