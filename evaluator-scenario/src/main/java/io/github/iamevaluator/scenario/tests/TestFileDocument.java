package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue.JsonArray;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns the tree of a test file in people's form into its tests. */
final class TestFileDocument {

    static final List<String> FIELDS = List.of("$schema", "uses", "principals", "defaults", "tests");

    private final IamEvaluator iam;
    private final TestEnvironments environments;
    private final PolicyFiles policyFiles;
    private final BasePath base;
    private final JsonText text;
    private final UnaryOperator<JsonPosition> places;

    TestFileDocument(
            IamEvaluator iam,
            TestEnvironments environments,
            PolicyFiles policyFiles,
            Path file,
            JsonText text,
            UnaryOperator<JsonPosition> places) {
        this.iam = iam;
        this.environments = environments;
        this.policyFiles = policyFiles;
        this.base = BasePath.of(file);
        this.text = text;
        this.places = places;
    }

    TestFile read() {
        ReadProblems problems = noProblems();
        if (isPolicy()) {
            problems.add(
                    Code.WRONG_VALUE,
                    text.root(),
                    "this is a policy document, not a file of tests",
                    "name it under \"uses\" of a file of tests; docs/testing-policies.md shows one");
            return TestFile.unreadable(text.source(), problems.found());
        }
        List<PolicyTest> tests = Fields.of(text.root(), "the file", FIELDS, problems)
                .map(fields -> read(fields, problems))
                .orElse(List.of());
        return new TestFile(
                text.source(), problems.found().isEmpty() ? tests : List.of(), problems.found(), base.named());
    }

    private List<PolicyTest> read(Fields fields, ReadProblems problems) {
        PolicyFields policies = new PolicyFields(policyFiles, base, problems);
        int before = problems.found().size();
        TestUses uses = new UsesReader(environments, policies, base, problems).read(fields.get("uses"));
        TestPrincipals principals = new TestPrincipals(iam, uses);
        if (problems.found().size() == before) { // else short names are unknown for no fault of their own
            principals.addAll(fields, policies, problems);
        }
        TestDefaults defaults = TestDefaults.read(fields.get("defaults"), problems);
        fields.required("tests");
        Optional<JsonArray> entries = fields.array("tests");
        entries.filter(array -> array.elements().isEmpty())
                .ifPresent(array ->
                        problems.add(Code.WRONG_VALUE, array, "the file has no tests", "add an entry under \"tests\""));
        if (!problems.found().isEmpty()) {
            return List.of();
        }
        TestEntryReader reader = new TestEntryReader(principals, defaults, this::noProblems);
        return entries.stream()
                .flatMap(array -> array.elements().stream())
                .flatMap(entry -> reader.read(entry).stream())
                .toList();
    }

    private boolean isPolicy() {
        return text.root()
                .asObject()
                .filter(object -> object.has("Statement") && !object.has("tests"))
                .isPresent();
    }

    private ReadProblems noProblems() {
        return new ReadProblems(text, places);
    }
}
