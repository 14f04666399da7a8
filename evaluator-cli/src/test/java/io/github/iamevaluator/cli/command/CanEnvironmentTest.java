package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code can} with the example organization. */
class CanEnvironmentTest {

    private static final String SCRATCH = "arn:aws:s3:::acme-prod-scratch/tmp.bin";

    private static Question acme(String principal, String action, String resource) {
        return Question.of(principal, action, resource).with("--environment", Run.ACME.toString());
    }

    /** The forty questions of its README, each by the words with which its answer begins and by the exit status. */
    @TestFactory
    Stream<DynamicTest> everyQuestionIsAnsweredAsTheReadmeOfTheOrganizationSays() throws IOException {
        JsonText questions = JsonReader.create().read(Run.ACME.resolve("questions.json"));
        return questions.root().asArray().orElseThrow().elements().stream()
                .map(JsonValue::asObject)
                .flatMap(Optional::stream)
                .map(question -> DynamicTest.dynamicTest(text(question, "question"), () -> ask(question)));
    }

    private static void ask(JsonObject question) {
        Question asked = acme(principal(question), text(question, "action"), text(question, "resource"));
        question.get("resourceAccount")
                .flatMap(JsonValue::asText)
                .ifPresent(account -> asked.with("--resource-account", account));
        question.get("context")
                .flatMap(JsonValue::asObject)
                .ifPresent(context -> context.members()
                        .forEach(member -> asked.with(
                                "--context",
                                member.name() + "=" + member.value().asText().orElseThrow())));
        String expected =
                text(question.get("expect").flatMap(JsonValue::asObject).orElseThrow(), "decision");

        Run run = asked.ask();

        assertThat(run.verdict()).startsWith(words(expected));
        assertThat(run.status()).isEqualTo(status(expected));
    }

    private static String principal(JsonObject question) {
        JsonValue principal = question.get("principal").orElseThrow();
        return principal.asText().orElseGet(() -> {
            JsonObject kind = principal.asObject().orElseThrow();
            return kind.get("anonymous").isPresent()
                    ? "anonymous"
                    : kind.members().get(0).name() + ":"
                            + kind.members().get(0).value().asText().orElseThrow();
        });
    }

    private static String text(JsonObject object, String member) {
        return object.get(member).flatMap(JsonValue::asText).orElseThrow();
    }

    private static String words(String decision) {
        return switch (decision) {
            case "allowed" -> "allowed";
            case "implicitDeny" -> "denied implicitly: ";
            case "explicitDeny" -> "denied explicitly: ";
            default -> "undecided: ";
        };
    }

    private static int status(String decision) {
        return switch (decision) {
            case "allowed" -> 0;
            case "undecided" -> 4;
            default -> 1;
        };
    }

    @Test
    void whoDecidedIsNamedWithFileAndLine() {
        Run run = acme(
                        "acme-prod/role/deploy",
                        "lambda:UpdateFunctionCode",
                        "arn:aws:lambda:us-west-2:444444444444:function:checkout")
                .ask();

        assertThat(run.out())
                .contains("decided by  SCP AcmeRegionGuard, statement DenyOutsideApprovedRegions, ")
                .contains("p-r3g10ngd.json:11:16 (line 4, column 5 of the decoded text)")
                .contains("rule        SCP-3: a Deny in an SCP of any level denies");
    }

    @Test
    void anUnlistedResourceIsAProvisoAndUndecidedOnDemand() {
        Question question =
                acme("acme-prod/role/operator", "s3:PutObject", SCRATCH).with("--resource-account", "444444444444");

        assertThat(question.ask().verdict())
                .startsWith("allowed, provided that the bucket has no policy of its own: arn:aws:iam::444444444444");
        Run strict = question.with("--unlisted-resources", "undecided").ask();
        assertThat(strict.verdict()).endsWith("depends on what is not at hand: arn:aws:s3:::acme-prod-scratch");
        assertThat(strict.status()).isEqualTo(4);
    }

    @Test
    void aMisspeltPrincipalGetsASuggestion() {
        Run run = acme("acme-prod/role/depoy", "s3:GetObject", SCRATCH).ask();

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("invalid.principal: ", "did you mean \"acme-prod/role/deploy\"?");
    }

    @Test
    void filesReplaceWhatTheEnvironmentSaysOfTheirType() {
        Run run = acme("acme-prod/role/operator", "s3:PutObject", SCRATCH)
                .with("--resource-account", "444444444444", "--policy", Question.NOTHING)
                .ask();

        assertThat(run.verdict()).startsWith("denied implicitly: ");
        assertThat(run.out()).contains("identity policy --policy: no statement allows it");
    }

    @Test
    void whatWasPassedOverIsSaid() {
        Run run = acme("acme-prod/role/operator", "s3:PutObject", SCRATCH).ask();

        assertThat(run.err())
                .startsWith("note: ")
                .endsWith("policy \"AcmeTags\" of type TAG_POLICY takes no part in decisions\n");
    }

    @Test
    void muchThatWasPassedOverIsCountedAndListedOnDemand(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("accounts/of all"));
        Files.createDirectories(folder.resolve("accounts/111111111111/x"));
        Files.createDirectories(folder.resolve("organisation"));
        Question question = Question.ana().with("--environment", folder.toString());

        assertThat(question.ask().err())
                .contains("note: 3 parts of the environment were passed over; --explain lists them");
        assertThat(question.with("--explain").ask().err())
                .contains("organisation was passed over; did you mean \"organization\"?");
    }

    @Test
    void aFolderThatHoldsNoExportsIsRefused() {
        Run run = Question.ana().with("--environment", "src").ask();

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("neither a folder \"organization\" nor a folder \"accounts\"");
    }

    @Test
    void aMissingFolderIsRefused() {
        Run run = Question.ana().with("--environment", "nowhere").ask();

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("\"nowhere\" is no folder");
    }

    @Test
    void unlistedResourcesCountInOneOfTwoWays() {
        assertThat(Question.ana().with("--unlisted-resources", "allowed").ask().status())
                .isEqualTo(2);
    }
}
