package io.github.iamevaluator.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the peers took when they last ran.
 *
 * @param all of them
 */
record Peers(List<Peer> all) {

    /**
     * A peer on a scenario.
     *
     * @param name and version
     * @param scenario as in a RATIO line
     * @param nanos median CPU time of a decision
     * @param least least of the measured windows
     * @param most greatest of them
     * @param agreed on how many of how many requests it decided as the engine does
     */
    record Peer(String name, String scenario, double nanos, double least, double most, String agreed) {}

    /** Reads what the peers wrote, a line each: name, scenario, median, least, greatest, agreement, with tabs between. */
    static Peers read(Path file) throws IOException {
        List<Peer> peers = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 6) {
                    peers.add(new Peer(
                            parts[0],
                            parts[1],
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]),
                            Double.parseDouble(parts[4]),
                            parts[5]));
                }
            }
        }
        return new Peers(peers);
    }

    /** Those that answered the requests of a result: as text, from the pool that they were given. */
    List<Peer> of(Measured result) {
        boolean samePool = result.parameter("api").equals("string")
                && result.parameter("pool").equals("1024")
                && result.parameter("outcome").equals("mixed");
        return all.stream()
                .filter(peer -> samePool && peer.scenario().equals(Ratios.scenario(result)))
                .toList();
    }
}
