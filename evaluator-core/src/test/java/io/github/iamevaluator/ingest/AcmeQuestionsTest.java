package io.github.iamevaluator.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The forty questions of the example organization, each with its answer, what blocked it and the statement behind it. */
class AcmeQuestionsTest {

    private static final Path ACME = Path.of("../fixtures/organizations/acme");

    private final Environment environment = AwsExports.read(ACME);
    private final PreparedPolicies acme = IamEvaluator.create().prepare(environment);
    private final IngestProblems problems = new IngestProblems();

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsAnswer() throws IOException {
        JsonText text = JsonReader.create().read(ACME.resolve("questions.json"));
        List<JsonValue> questions = text.root().asArray().orElseThrow().elements();
        assertThat(questions).hasSize(40);
        return questions.stream()
                .map(value -> ExportObject.of(text, value, problems).orElseThrow())
                .map(question ->
                        DynamicTest.dynamicTest(question.string("question").orElseThrow(), () -> ask(question)));
    }

    private void ask(ExportObject question) {
        ExportObject expected = question.member("expect").orElseThrow();
        EvaluationResult result = acme.evaluate(request(question));
        assertThat(result.decision().code()).as(result.toString()).isEqualTo(text(expected, "decision"));
        assertThat(result.blockedBy().stream().map(BlockedBy::label)).hasSameElementsAs(expected.strings("blockedBy"));
        if (expected.value("unknown").isPresent()) {
            assertThat(result.unknownPolicies()).hasSameElementsAs(expected.strings("unknown"));
        }
        assertThat(result.warnings().stream().map(warning -> warning.code().name()))
                .containsAll(expected.strings("warnings"));
        expected.member("because")
                .ifPresent(because -> assertThat(result.matchedStatements()).anySatisfy(statement -> {
                    assertThat(statement.policy()).isEqualTo(text(because, "policy"));
                    assertThat(statement.sid()).isEqualTo(because.string("sid"));
                }));
    }

    private AccessRequest request(ExportObject question) {
        RequestContext.Builder context = RequestContext.builder();
        question.member("context")
                .ifPresent(given -> given.texts().forEach((key, value) -> context.add(key, ContextValue.of(value))));
        ResourceTarget target = new ResourceTarget(
                text(question, "resource"),
                question.string("resourceAccount"),
                RequestContext.EMPTY,
                ResourceSettings.DEFAULT);
        return AccessRequest.builder(principal(question), text(question, "action"))
                .resources(List.of(target))
                .context(context.build())
                .build();
    }

    private Principal principal(ExportObject question) {
        if (question.value("principal").flatMap(JsonValue::asString).isPresent()) {
            String name = text(question, "principal");
            return Principals.parse(
                    name.startsWith("arn:")
                            ? name
                            : environment.principalNamed(name).toString());
        }
        ExportObject kind = question.member("principal").orElseThrow();
        if (kind.flag("anonymous")) {
            return Principals.anonymous();
        }
        return kind.value("service").isPresent()
                ? Principals.service(text(kind, "service"))
                : Principals.federated(text(kind, "federated"));
    }

    private static String text(ExportObject object, String member) {
        return object.string(member).orElseThrow();
    }
}
