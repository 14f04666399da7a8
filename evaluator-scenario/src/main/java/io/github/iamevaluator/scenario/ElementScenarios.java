package io.github.iamevaluator.scenario;

import io.github.iamevaluator.json.JsonElements;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.scenario.ScenarioEntry.Unreadable;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Each element of a JSON input as a scenario, and at the end, if the input broke off there, that problem. */
final class ElementScenarios implements Scenarios {

    private final JsonElements elements;
    private final UnaryOperator<JsonPosition> places;
    private final Function<ReadProblems, ScenarioEntry> reader;
    private Optional<Problem> last;

    ElementScenarios(
            JsonElements elements,
            UnaryOperator<JsonPosition> places,
            Optional<Problem> last,
            Function<ReadProblems, ScenarioEntry> reader) {
        this.elements = elements;
        this.places = places;
        this.last = last;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        return elements.hasNext() || last.isPresent();
    }

    @Override
    public ScenarioEntry next() {
        if (!elements.hasNext() && last.isPresent()) {
            Problem problem = last.get();
            last = Optional.empty();
            return unreadable(problem);
        }
        return elements.next()
                .fold(
                        read -> reader.apply(new ReadProblems(read.text(), places)),
                        unreadable -> unreadable(ReadProblems.of(unreadable.problem())));
    }

    @Override
    public void close() throws IOException {
        elements.close();
    }

    private static ScenarioEntry unreadable(Problem problem) {
        return new Unreadable(Optional.empty(), problem.at().line(), List.of(problem));
    }
}
