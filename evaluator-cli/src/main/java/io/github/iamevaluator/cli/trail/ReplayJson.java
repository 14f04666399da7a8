package io.github.iamevaluator.cli.trail;

import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.replay.ChangedRequest;
import io.github.iamevaluator.replay.Difference;
import io.github.iamevaluator.replay.Rejected;
import io.github.iamevaluator.replay.ReplayReport;
import io.github.iamevaluator.replay.ReplayTotals;
import io.github.iamevaluator.replay.Tallied;
import io.github.iamevaluator.replay.Tallies;
import io.github.iamevaluator.replay.Tally;
import java.util.function.Consumer;

/** A replay for programs. Members are only ever added while {@code schemaVersion} stays the same. */
public final class ReplayJson {

    private static final long SCHEMA_VERSION = 1;

    private final JsonWriter json;

    /** A report to a target, indented. */
    public ReplayJson(Appendable out) {
        this.json = JsonWriter.indented(out);
    }

    /** Writes the report, with all groups. */
    public void write(ReplayReport report) {
        json.beginObject().field("schemaVersion", SCHEMA_VERSION);
        json.name("files").beginObject();
        json.field("read", report.files().files());
        json.field("digests", report.files().digestFiles());
        json.field("others", report.files().otherFiles()).endObject();
        totals(report.totals());
        groups("differences", report.differences(), this::difference);
        report.changes().ifPresent(changes -> groups("changes", changes, this::change));
        groups("undecided", report.undecided(), this::difference);
        groups("rejected", report.rejected(), this::rejected);
        groups("uncatalogued", report.uncatalogued(), action -> json.field("action", action));
        groups("assumed", report.assumed(), action -> json.field("action", action));
        groups("unasked", report.unasked(), what -> json.field("what", what));
        json.field("duplicatesMayBeMissed", report.duplicatesMayBeMissed());
        json.endObject();
    }

    private void totals(ReplayTotals totals) {
        json.name("totals").beginObject();
        json.field("read", totals.read());
        json.field("decided", totals.decided());
        json.field("agreed", totals.agreed());
        json.field("differed", totals.differed());
        json.field("outcomeNotSaid", totals.outcomeNotSaid());
        json.field("undecided", totals.undecided());
        json.field("undecidedByPolicy", totals.undecidedByPolicy());
        json.field("rejected", totals.rejected());
        json.name("notDecided").beginObject();
        totals.undone().forEach((reason, count) -> json.field(reason.name(), count));
        json.endObject();
        json.field("mapped", totals.mapped());
        json.field("unmapped", totals.unmapped());
        json.endObject();
    }

    private <K> void groups(String name, Tallies<K> tallies, Consumer<K> members) {
        json.name(name).beginObject();
        json.field("total", tallies.total());
        json.field("notKept", tallies.uncounted());
        json.name("groups").beginArray();
        for (Tallied<K> group : tallies.entries()) {
            json.beginObject();
            members.accept(group.what());
            tally(group.tally());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void tally(Tally tally) {
        json.field("count", tally.count());
        if (tally.first().getEpochSecond() != 0) {
            json.field("first", tally.first().toString());
            json.field("last", tally.last().toString());
        }
        json.field("examples", tally.examples());
    }

    private void difference(Difference difference) {
        json.field("principal", difference.principal());
        json.field("action", difference.action());
        json.field("recorded", difference.recorded().name());
        json.field("decided", difference.decided().code());
        json.field("reason", difference.reason());
    }

    private void change(ChangedRequest change) {
        json.field("principal", change.principal());
        json.field("action", change.action());
        json.field("recorded", change.recorded().name());
        json.field("before", change.before().code());
        json.field("after", change.after().code());
        json.field("losesUsedAccess", change.losesUsedAccess());
        json.field("reason", change.reason());
    }

    private void rejected(Rejected rejected) {
        json.field("reason", rejected.reason().name());
        json.field("subject", rejected.subject());
    }
}
