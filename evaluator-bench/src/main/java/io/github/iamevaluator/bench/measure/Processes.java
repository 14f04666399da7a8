package io.github.iamevaluator.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long a command of the shell takes: the whole process, on the clock and of the processor (as the shell's {@code
 * times} tells it, in hundredths of a second or finer).
 *
 * @param wall milliseconds on the clock, of each run
 * @param cpu milliseconds of the processor, of each run
 */
record Processes(List<Double> wall, List<Double> cpu) {

    /** Runs a command once, and then so many times that count. Its exit status does not matter. */
    static Processes of(String command, int runs) throws IOException, InterruptedException {
        run(command);
        Processes processes = new Processes(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            processes.cpu.add(run(command));
            processes.wall.add((System.nanoTime() - start) / 1e6);
        }
        return processes;
    }

    /** Prints the medians in two lines: a name, a tab, milliseconds. */
    void print(String name) {
        System.out.println(name + ".wall\t" + median(wall));
        System.out.println(name + ".cpu\t" + median(cpu));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /** CPU milliseconds of one run. */
    private static double run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command + " >/dev/null; times")
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        }
        shell.waitFor();
        double seconds = 0;
        for (String part :
                lines.get(lines.size() - 1).strip().split("\\s+", -1)) { // the children's user and system time
            String[] minutes = part.replace("s", "").split("m", 2);
            seconds += 60 * Double.parseDouble(minutes[0]) + Double.parseDouble(minutes[1]);
        }
        return 1_000 * seconds;
    }
}
