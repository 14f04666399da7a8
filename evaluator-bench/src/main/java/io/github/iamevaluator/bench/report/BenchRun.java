package io.github.iamevaluator.bench.report;

import io.github.iamevaluator.bench.measure.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH step by step and writes all results into one file, in JMH's own JSON format. */
public final class BenchRun {

    private static final int WARMUPS = 2;
    private static final int MEASURED = 11;
    private static final int SINGLE_SHOT_WARMUPS = 15;
    private static final TimeValue WARMUP = TimeValue.milliseconds(500);
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);

    private BenchRun() {}

    /**
     * Runs.
     *
     * @param arguments {@code --quick} or {@code --full}, and the file to write
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Plan plan = arguments[0].equals("--full") ? Plan.FULL : Plan.QUICK;
        Path results = Path.of(arguments[1]);
        Files.createDirectories(results.toAbsolutePath().getParent());
        List<RunResult> all = new ArrayList<>();
        for (Step step : plan.steps()) {
            all.addAll(new Runner(options(step).build()).run());
            ResultFormatFactory.getInstance(ResultFormatType.JSON, results.toString())
                    .writeOut(all);
        }
    }

    private static ChainedOptionsBuilder options(Step step) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + step.benchmark() + "(\\.|$)")
                .forks(1)
                .threads(step.threads())
                .jvmArgsAppend("-Dbench.warmup.seconds=2")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .measurementIterations(MEASURED);
        if (step.benchmark().startsWith("CompileBench")) {
            options.warmupIterations(SINGLE_SHOT_WARMUPS);
        } else {
            options.warmupIterations(WARMUPS).warmupTime(WARMUP).measurementTime(ITERATION);
        }
        if (step.sampled()) {
            options.mode(Mode.SampleTime);
        }
        for (Map.Entry<String, String[]> parameter : step.parameters().entrySet()) {
            options.param(parameter.getKey(), parameter.getValue());
        }
        return options;
    }
}
