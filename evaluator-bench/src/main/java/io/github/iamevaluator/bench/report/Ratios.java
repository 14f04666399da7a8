package io.github.iamevaluator.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines that say how many times as long the loop and the peers take. */
record Ratios(Results results, Peers peers) {

    private static final String DECIDE = "DecideBench.decide";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Measured result : results.all()) {
            if (result.is(DECIDE)
                    && !result.sampled()
                    && result.parameter("engine").equals("indexed")) {
                lines.add(line(result));
            }
        }
        return lines;
    }

    private String line(Measured indexed) {
        Optional<Measured> loop = other("loop", indexed);
        StringBuilder line = new StringBuilder("RATIO DecideBench scenario=")
                .append(scenario(indexed))
                .append(" api=")
                .append(indexed.parameter("api"))
                .append(" pool=")
                .append(indexed.parameter("pool"))
                .append(" outcome=")
                .append(indexed.parameter("outcome"))
                .append(" indexed_ns=")
                .append(number(indexed.nanos()))
                .append(" loop_ns=")
                .append(loop.map(Measured::nanos).map(Ratios::number).orElse("-"))
                .append(" ratio=")
                .append(loop.map(l -> number(l.nanos() / indexed.nanos())).orElse("-"))
                .append(" bytes_op=")
                .append(number(indexed.bytes()))
                .append(" reference_ns=")
                .append(other("reference", indexed)
                        .map(Measured::nanos)
                        .map(Ratios::number)
                        .orElse("-"));
        peers.of(indexed)
                .forEach(peer -> line.append(" peer=")
                        .append(peer.name())
                        .append(" peer_ns=")
                        .append(number(peer.nanos()))
                        .append(" peer_ratio=")
                        .append(number(peer.nanos() / indexed.nanos())));
        return line.toString();
    }

    /** The scenario; where it grows, with its size. */
    static String scenario(Measured result) {
        String scenario = result.parameter("scenario");
        return scenario.equals("hotAction") ? scenario + '/' + result.parameter("statements") : scenario;
    }

    /** The result of another engine on the same pool; only the engine has another form of request than text. */
    Optional<Measured> other(String engine, Measured like) {
        return results.find(
                DECIDE,
                "engine=" + engine,
                "scenario=" + like.parameter("scenario"),
                "statements=" + like.parameter("statements"),
                "pool=" + like.parameter("pool"),
                "outcome=" + like.parameter("outcome"));
    }

    /** Three significant digits or so. */
    static String number(double value) {
        String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 0.005 ? "%.2f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
