package io.github.iamevaluator.bench.report;

import io.github.iamevaluator.bench.corpus.Corpus;
import io.github.iamevaluator.catalog.ServiceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes of a run's files the RATIO lines, the tables and the picture. */
public final class Report {

    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";

    private Report() {}

    /**
     * Prints the RATIO lines, and writes {@code results.md} and {@code growth.svg}.
     *
     * @param arguments the folder with {@code results.json} and {@code others.tsv}; the file of the peers; the command
     *     that ran; the date; perhaps the folder of the documentation, whose page and picture are then renewed
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Results results = Results.read(folder.resolve("results.json"));
        Peers peers = Peers.read(Path.of(arguments[1]));
        Ratios ratios = new Ratios(results, peers);
        List<String> page = new ArrayList<>();
        page.add("Measured " + arguments[3] + " by `" + arguments[2] + "`, " + results.jdk() + ", " + machine() + ", "
                + Corpus.current(ServiceCatalog.embedded()).description() + ".");
        page.add("");
        page.addAll(new Claims(results, others(folder.resolve("others.tsv"))).table());
        page.add("");
        page.addAll(everything(results));
        page.add("");
        page.addAll(peers(peers));
        page.add("");
        page.add("```text");
        page.addAll(ratios.lines());
        page.add("```");
        Files.write(folder.resolve("results.md"), page);
        Files.writeString(folder.resolve("growth.svg"), new Growth(results).svg());
        if (arguments.length > 4) {
            Path docs = Path.of(arguments[4]);
            renew(docs.resolve("performance.md"), page);
            Files.copy(
                    folder.resolve("growth.svg"),
                    docs.resolve("performance-growth.svg"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        ratios.lines().forEach(System.out::println);
    }

    /** Puts the page between its two marks in a file. */
    private static void renew(Path file, List<String> page) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int begin = lines.indexOf(BEGIN);
        int end = lines.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " has no lines " + BEGIN + " and " + END);
        }
        List<String> renewed = new ArrayList<>(lines.subList(0, begin + 1));
        renewed.addAll(page);
        renewed.addAll(lines.subList(end, lines.size()));
        Files.write(file, renewed);
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String model = System.getProperty("os.arch");
        if (Files.exists(cpus)) {
            model = Files.readAllLines(cpus).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(model);
        }
        return Runtime.getRuntime().availableProcessors() + " cores of " + model;
    }

    private static Map<String, Double> others(Path file) throws IOException {
        Map<String, Double> others = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", 2);
                others.put(parts[0], Double.parseDouble(parts[1]));
            }
        }
        return others;
    }

    private static List<String> everything(Results results) {
        List<String> lines = new ArrayList<>();
        lines.add("| benchmark | parameters | CPU, ns/op: median | least to most | B/op |");
        lines.add("|---|---|---|---|---|");
        for (Measured result : results.all()) {
            String parameters = result.parameters().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(parameter -> !isDefault(result, parameter.getKey()))
                    .map(parameter -> parameter.getKey() + '=' + parameter.getValue())
                    .reduce((a, b) -> a + ' ' + b)
                    .orElse("");
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s%s | %s | %s | %s to %s | %s |",
                    result.benchmark(),
                    kind(result),
                    parameters,
                    Ratios.number(result.nanos()),
                    Ratios.number(result.least()),
                    Ratios.number(result.most()),
                    Ratios.number(result.bytes())));
        }
        return lines;
    }

    /** A parameter that says nothing here. */
    private static String kind(Measured result) {
        if (result.sampled()) {
            return ", one by one";
        }
        return result.threads() == 1 ? "" : ", " + result.threads() + " threads";
    }

    private static boolean isDefault(Measured result, String parameter) {
        return parameter.equals("statements") && !result.parameter("scenario").equals("hotAction");
    }

    private static List<String> peers(Peers peers) {
        List<String> lines = new ArrayList<>();
        lines.add("| peer | scenario | CPU, ns a decision: median | least to most | same decision |");
        lines.add("|---|---|---|---|---|");
        for (Peers.Peer peer : peers.all()) {
            lines.add("| " + peer.name() + " | " + peer.scenario() + " | " + Ratios.number(peer.nanos()) + " | "
                    + Ratios.number(peer.least()) + " to " + Ratios.number(peer.most()) + " | " + peer.agreed() + " |");
        }
        return lines;
    }
}
