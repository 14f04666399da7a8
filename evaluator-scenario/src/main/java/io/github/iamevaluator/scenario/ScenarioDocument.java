package io.github.iamevaluator.scenario;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.scenario.ScenarioEntry.Read;
import io.github.iamevaluator.scenario.ScenarioEntry.Unreadable;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.util.List;
import java.util.Optional;

/** Turns the tree of one scenario into the scenario. */
final class ScenarioDocument {

    private static final List<String> FIELDS =
            List.of("id", "rules", "description", "request", "policies", "settings", "expect");

    private final PolicyParser parser;
    private final ReadProblems problems;
    private final Refusals refusals = new Refusals();

    private ScenarioDocument(PolicyParser parser, ReadProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * The scenario that a text spells, or why it cannot be read.
     *
     * @param bare whether a request by itself will do
     */
    static ScenarioEntry read(PolicyParser parser, ReadProblems problems, boolean bare) {
        JsonValue root = problems.text().root();
        ScenarioDocument document = new ScenarioDocument(parser, problems);
        Optional<Scenario> scenario = bare && isRequest(root)
                ? document.read(root)
                : Fields.of(root, "the scenario", FIELDS, problems).flatMap(document::read);
        if (scenario.isPresent() && problems.found().isEmpty()) {
            return new Read(scenario.get());
        }
        Optional<String> id =
                root.asObject().flatMap(object -> object.get("id")).flatMap(JsonValue::asString);
        return new Unreadable(id, problems.locate(root).line(), problems.found());
    }

    private static boolean isRequest(JsonValue root) {
        return root.asObject()
                .filter(object -> !object.has("request") && (object.has("principal") || object.has("action")))
                .isPresent();
    }

    /** A request by itself, under no settings in particular. */
    private Optional<Scenario> read(JsonValue request) {
        AllSettings settings = AllSettings.DEFAULT;
        return new RequestReader(settings, problems, refusals)
                .read(request)
                .map(asked -> (Question) new Question.Asked(asked, PolicySet.EMPTY))
                .or(refusals::found)
                .map(question -> new Scenario(
                        Optional.empty(),
                        List.of(),
                        "",
                        question,
                        settings.evaluation(),
                        Optional.empty(),
                        problems.locate(request)));
    }

    private Optional<Scenario> read(Fields fields) {
        Optional<String> id = fields.text("id");
        List<String> rules = fields.texts("rules").orElse(List.of());
        String description = fields.text("description").orElse("");
        AllSettings settings =
                fields.get("settings").map(new SettingsReader(problems)::read).orElse(AllSettings.DEFAULT);
        Optional<Expectation> expectation = fields.get("expect").flatMap(new ExpectationReader(problems)::read);
        return fields.required("request")
                .flatMap(request -> question(request, fields, settings)
                        .map(question -> new Scenario(
                                id,
                                rules,
                                description,
                                question,
                                settings.evaluation(),
                                expectation,
                                problems.locate(request))));
    }

    /** What is asked, or why it is refused; empty if the request cannot be read. */
    private Optional<Question> question(JsonValue request, Fields fields, AllSettings settings) {
        Optional<AccessRequest> asked = new RequestReader(settings, problems, refusals).read(request);
        PoliciesReader reader = new PoliciesReader(new PolicyReader(parser, problems, refusals), problems);
        PolicySet policies = fields.get("policies")
                .map(value -> reader.read(value, settings.endpointType(), ResourcePolicyForm.of(asked)))
                .orElse(PolicySet.EMPTY);
        return refusals.found()
                .map(Question.class::cast)
                .or(() -> asked.map(readable -> new Question.Asked(readable, policies)));
    }
}
