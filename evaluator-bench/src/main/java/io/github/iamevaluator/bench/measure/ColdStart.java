package io.github.iamevaluator.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long a question takes on the command line: the whole process of {@code bin/iam-evaluator can} on the example
 * organization, after one run that makes the class archive. Median of eleven, on the clock and of the processor (as the
 * shell's {@code times} tells it, in hundredths of a second or finer).
 */
public final class ColdStart {

    private static final int RUNS = 11;

    private ColdStart() {}

    /**
     * Prints two lines: a name, a tab, milliseconds.
     *
     * @param arguments the project's folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        run(home);
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            cpu.add(run(home));
            wall.add((System.nanoTime() - start) / 1e6);
        }
        System.out.println("cold.wall\t" + median(wall));
        System.out.println("cold.cpu\t" + median(cpu));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /** CPU milliseconds of one run. */
    private static double run(Path home) throws IOException, InterruptedException {
        String question = home.resolve("bin/iam-evaluator")
                + " can --environment " + home.resolve("fixtures/organizations/acme")
                + " --principal acme-prod/role/deploy --action lambda:UpdateFunctionCode"
                + " --resource arn:aws:lambda:us-west-2:444444444444:function:checkout >/dev/null; times";
        Process shell = new ProcessBuilder("sh", "-c", question)
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
