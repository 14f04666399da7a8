package io.github.iamevaluator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.browser.Browser.Scheme;
import io.github.iamevaluator.scenario.coverage.CoverageFormat;
import io.github.iamevaluator.scenario.coverage.CoverageMeter;
import io.github.iamevaluator.scenario.coverage.MutationTrial;
import io.github.iamevaluator.scenario.tests.TestFileReader;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestRunner;
import io.github.iamevaluator.scenario.tests.TestSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page of coverage: it does nothing that a policy says, and can be read by everyone. */
class CoveragePageTest {

    private static final String HOSTILE = """
            {"Statement": [
              {"Sid": "Good", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*"},
              {"Effect": "Allow", "Action": "s3:<img src=x onerror=alert(1)>",
               "Resource": ["arn:aws:s3:::</pre></div><script>alert('1')</script>", "arn:aws:s3:::a\\u202eb&amp;"],
               "Condition": {"StringEquals": {"aws:PrincipalTag/<a href='javascript:alert(1)'>": "</span>\\" onclick=\\"x"}}}]}
            """;
    private static final String TESTS = """
            uses: {policies: "policy.json"}
            defaults: {as: "arn:aws:iam::111111111111:user/ana"}
            tests: [{can: "s3:GetObject", on: "arn:aws:s3:::a/x"}]
            """;

    @TempDir
    private static Path folder;

    private static Path page = Path.of("");
    private static Path hostile = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        Path acme = Path.of("../fixtures/organizations/acme/tests/deployment.yaml");
        page = Files.writeString(
                folder.resolve("acme.html"), CoverageFormat.HTML.write(CoverageMeter.measure(run(acme))));
        Files.writeString(folder.resolve("policy.json"), HOSTILE);
        TestRun run = run(Files.writeString(folder.resolve("a.yaml"), TESTS));
        hostile = Files.writeString(
                folder.resolve("hostile.html"),
                CoverageFormat.HTML.write(CoverageMeter.measure(run).withMutation(MutationTrial.of(run))));
    }

    private static TestRun run(Path tests) {
        TestFileReader reader = TestFileReader.create(IamEvaluator.create(), InstantSource.system());
        return TestSuite.of(List.of(reader.read(tests))).run(TestRunner.create(), TestSuite.Listener.NONE);
    }

    @Test
    void whatAPolicySaysIsTextAndDoesNothing() {
        try (Browser browser = Browser.open(hostile, Scheme.LIGHT)) {
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.all("script, img, [onclick], [onerror], a:not([href^='#'])"))
                    .isEmpty();
            assertThat(browser.all("pre:not(.lines)").get(0).getText())
                    .contains("</pre></div><script>alert('1')</script>", "a\\u202eb&amp;");
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyTextStandsOutFromWhatIsBehindIt(Scheme scheme) {
        try (Browser browser = Browser.open(page, scheme)) {
            browser.all("details")
                    .forEach(details ->
                            details.findElement(By.tagName("summary")).click());
            assertThat(browser.faintTexts()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theSchemeIsThatOfTheReader() {
        String background = "return [getComputedStyle(document.body).backgroundColor]";
        try (Browser light = Browser.open(page, Scheme.LIGHT);
                Browser dark = Browser.open(page, Scheme.DARK)) {
            assertThat(light.strings(background)).containsExactly("rgb(255, 255, 255)");
            assertThat(dark.strings(background)).containsExactly("rgb(22, 24, 27)");
        }
    }

    @Test
    void theKeyboardReachesEverything() {
        try (Browser browser = Browser.open(page, Scheme.LIGHT)) {
            assertThat(browser.tabTo("a[href='#p0']", 3)).isTrue();
            assertThat(browser.strings("return [getComputedStyle(document.activeElement).outlineStyle]"))
                    .containsExactly("solid");
            browser.press(Keys.ENTER);
            assertThat(browser.address()).endsWith("#p0");
            assertThat(browser.tabTo("section[aria-labelledby='p0'] .code", 3)).isTrue();
            assertThat(browser.focused().getAccessibleName()).startsWith("text of ");
            assertThat(browser.tabTo("summary", 3)).isTrue();
            browser.press(Keys.ENTER);
            assertThat(browser.number("return document.querySelectorAll('details[open]').length"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aNarrowWindowNeedsNoScrollingToTheSide() {
        try (Browser browser = Browser.open(page, Scheme.LIGHT)) {
            browser.resize(320, 800);
            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(browser.number("return window.innerWidth"));
        }
    }

    @Test
    void headingsAndTablesHaveTheirNames() {
        try (Browser browser = Browser.open(page, Scheme.LIGHT)) {
            assertThat(browser.all("h1")).hasSize(1);
            assertThat(browser.all("th:not([scope])")).isEmpty();
            assertThat(browser.all("section[aria-labelledby]")).hasSameSizeAs(browser.all("h2[id]"));
            assertThat(browser.all("main .code"))
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(code.getAriaRole()).isEqualTo("region"));
        }
    }
}
