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
            all.addAll(new Runner(options(plan, step).build()).run());
            ResultFormatFactory.getInstance(ResultFormatType.JSON, results.toString())
                    .writeOut(all);
        }
    }

    private static ChainedOptionsBuilder options(Plan plan, Step step) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + step.benchmark() + "(\\.|$)")
                .forks(1)
                .threads(step.threads())
                .jvmArgsAppend("-Dbench.warmup.seconds=2")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .measurementIterations(Plan.MEASURED);
        if (step.benchmark().startsWith("CompileBench")) {
            options.warmupIterations(plan.singleShotWarmups());
        } else {
            options.warmupIterations(plan.warmups())
                    .warmupTime(TimeValue.milliseconds(plan.warmupMillis()))
                    .measurementTime(TimeValue.milliseconds(plan.measuredMillis()));
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
