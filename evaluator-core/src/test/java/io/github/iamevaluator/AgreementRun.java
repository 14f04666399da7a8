package io.github.iamevaluator;

import io.github.iamevaluator.generate.Census;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.generate.ScenarioGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Asks engine and reference about every scenario of a range of seeds, on all processors. */
final class AgreementRun {

    private static final int MOST_KEPT = 20;

    private final Census census = new Census();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private long disagreeing;

    private AgreementRun() {}

    /**
     * A scenario about which they disagree.
     *
     * @param scenario the scenario
     * @param engine what the engine says
     * @param reference what the reference says
     */
    record Disagreement(Scenario scenario, Answer engine, Answer reference) {
        @Override
        public String toString() {
            return "seed " + scenario.seed() + "\n  engine:    " + engine + "\n  reference: " + reference + "\n  "
                    + scenario.request() + "\n  " + scenario.policies() + "\n  " + scenario.options();
        }
    }

    /** The run over so many seeds from a first one. */
    static AgreementRun over(long first, long count) {
        Engines engines = new Engines();
        return LongStream.range(first, first + count)
                .parallel()
                .mapToObj(ScenarioGenerator::scenario)
                .collect(AgreementRun::new, (run, scenario) -> run.ask(scenario, engines), AgreementRun::add);
    }

    private void ask(Scenario scenario, Engines engines) {
        Answer engine = Answer.of(scenario, engines);
        Answer reference = Answer.ofReference(scenario, engines);
        census.add(scenario, reference.decision());
        if (!engine.equals(reference)) {
            disagreeing++;
            keep(new Disagreement(scenario, engine, reference));
        }
    }

    private void keep(Disagreement disagreement) {
        if (disagreements.size() < MOST_KEPT) {
            disagreements.add(disagreement);
        }
    }

    private void add(AgreementRun other) {
        census.add(other.census);
        disagreeing += other.disagreeing;
        other.disagreements.forEach(this::keep);
    }

    /** What occurred. */
    Census census() {
        return census;
    }

    /** How many scenarios they disagree about. */
    long disagreeing() {
        return disagreeing;
    }

    /** The first of these scenarios. */
    List<Disagreement> disagreements() {
        return disagreements.stream()
                .sorted(Comparator.comparingLong(d -> d.scenario().seed()))
                .toList();
    }
}
