package io.github.iamevaluator.cli.command;

import static io.github.iamevaluator.cli.command.Question.ALLOW_ALL;
import static io.github.iamevaluator.cli.command.Question.ana;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may get wrong: each says what, where and how to mend it, and never ends in 1, which means denied. */
class BadInputTest {

    @TempDir
    Path folder = Path.of("");

    private String file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset)).toString();
    }

    private static void assertRefused(Run run, String... words) {
        assertThat(run.err()).startsWith("error: ").contains(words).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aMissingFile() {
        assertRefused(
                ana().with("--policy", "nowhere.json").ask(), "\"nowhere.json\" cannot be read: there is no such file");
    }

    @Test
    void aFolder() {
        assertRefused(ana().with("--policy", folder.toString()).ask(), "is a folder; give a file");
    }

    @Test
    void aPathThatIsNone() {
        assertRefused(ana().with("--policy", "a\0b").ask(), "is no path: ");
    }

    @Test
    void aFileThatIsNotJson() throws IOException {
        assertRefused(
                ana().with("--policy", file("p.json", "Version: 2012", StandardCharsets.UTF_8))
                        .ask(),
                "policy \"p\"",
                "p.json:1:1",
                "JSON");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(
                ana().with("--policy", file("p.json", "", StandardCharsets.UTF_8))
                        .ask(),
                "p.json:1:1");
    }

    @Test
    void utf16() throws IOException {
        assertRefused(
                ana().with("--policy", file("p.json", ALLOW_ALL, StandardCharsets.UTF_16))
                        .ask(),
                "UTF-16");
    }

    @Test
    void everyProblemOfEveryPolicyIsTold() {
        Run run = ana().with("--policy", ALLOW_ALL.replace("Allow", "Alow"))
                .with("--scp", ALLOW_ALL.replace("Effect", "Efect"))
                .ask();

        assertRefused(run, "unknown Effect \"Alow\"; did you mean \"Allow\"?", "policy \"--scp\"");
        assertThat(run.err().lines().count()).isGreaterThan(1);
    }

    @Test
    void anUnknownAction() {
        assertRefused(
                Question.of(Question.ANA, "s3:GetObjct", Question.REPORT).ask(),
                "invalid.action: ",
                "did you mean \"s3:GetObject\"?");
    }

    @Test
    void anUnknownService() {
        assertRefused(Question.of(Question.ANA, "s4:GetObject", Question.REPORT).ask(), "invalid.service: ");
    }

    @Test
    void aResourceThatIsNoArn() {
        assertRefused(Question.of(Question.ANA, "s3:GetObject", "reports/a.csv").ask(), "no.resource.types: ");
    }

    @Test
    void aPrincipalThatIsNone() {
        assertRefused(Question.of("ana", "s3:GetObject", Question.REPORT).ask(), "invalid.principal: ");
    }

    @Test
    void aContextFileWithTwoSpellingsOfOneKey() throws IOException {
        String file = file(
                "c.json", "{\"aws:SourceIp\": \"1.2.3.4\", \"AWS:sourceip\": \"1.2.3.4\"}", StandardCharsets.UTF_8);

        assertRefused(ana().with("--context-file", file).ask(), "duplicate.context.key: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"k\": null}", "{\"k\": [{}]}", "{"})
    void aContextFileOfAnotherForm(String content) throws IOException {
        String file = file("c.json", content, StandardCharsets.UTF_8);

        assertRefused(ana().with("--context-file", file).ask(), "c.json");
    }

    @ParameterizedTest
    @CsvSource({
        "--context, novalue",
        "--resource-account, 12",
        "--output, xml",
        "--policy, ''",
        "--scp, ','",
        "--boundry, x",
    })
    void optionsThatMakeNoSense(String option, String value) {
        Run run = ana().with(option, value).ask();

        assertThat(run.err()).startsWith("error: ");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aShortNameWithoutEnvironment() {
        Run run = Question.of("acme-prod/role/deploy", "s3:GetObject", Question.REPORT)
                .ask();

        assertThat(run.err()).contains("is a short name, which needs --environment");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void standardInputForTwoOptions() {
        Run run = ana().with("--policy", "-", "--boundary", "-").askWithInput(ALLOW_ALL);

        assertThat(run.err()).contains("standard input (\"-\") is given twice");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aQuestionWithoutAction() {
        Run run = Run.of("can", "--principal", Question.ANA, "--resource", "*");

        assertThat(run.err()).contains("--action", "see iam-evaluator can --help");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void noCommandAndAnUnknownOne() {
        assertThat(Run.of().err()).contains("which command? see iam-evaluator --help");
        assertThat(Run.of().status()).isEqualTo(2);
        assertThat(Run.of("could").status()).isEqualTo(2);
    }

    @Test
    void aBugIsNoDenial() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("planted");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }
        };

        Run run = Run.with(
                broken,
                false,
                "can",
                "--principal",
                Question.ANA,
                "--action",
                "s3:GetObject",
                "--resource",
                "*",
                "--policy",
                "-");

        assertThat(run.err()).contains("internal error", "planted");
        assertThat(run.status()).isEqualTo(70);
    }
}
