package io.github.iamevaluator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.browser.Browser.Scheme;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.matrix.MatrixOfEnvironment;
import io.github.iamevaluator.cli.matrix.MatrixPage;
import io.github.iamevaluator.cli.matrix.MatrixSelection;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of an access matrix: it asks nobody, does nothing that a name says, and can be used by everyone. */
class MatrixPageTest {

    private static final String EVIL = Hostile.NAME;

    @TempDir
    private static Path folder;

    private static Path page = Path.of("");
    private static Path hostile = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        page = write("acme.html", acme(), "fixtures/organizations/acme");
        hostile = write("hostile.html", hostile(), EVIL);
    }

    private static Path write(String name, MatrixOfEnvironment matrix, String environment) throws IOException {
        StringWriter text = new StringWriter();
        new MatrixPage(matrix, environment, "").write(new PrintWriter(text), MatrixRun.DEFAULT);
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private static MatrixOfEnvironment acme() {
        Environment acme = AwsExports.read(Path.of("../fixtures/organizations/acme"));
        MatrixSelection selection = new MatrixSelection(acme, ServiceCatalog.embedded());
        List<Principal> principals = selection.principals(List.of());
        List<String> known = selection.resources(List.of());
        Map<String, List<String>> questions = new LinkedHashMap<>();
        for (String action : List.of("s3:GetObject", "s3:PutBucketPolicy", "sts:AssumeRole")) {
            questions.put(action, selection.resourcesOf(action, known));
        }
        return new MatrixOfEnvironment(
                IamEvaluator.create().prepare(acme),
                principals,
                principals.stream()
                        .map(one -> selection.shortName(one.arn().orElseThrow()))
                        .toList(),
                questions,
                RequestContext.EMPTY);
    }

    private static MatrixOfEnvironment hostile() {
        PolicySet policies =
                PolicySet.builder().identity(List.of(Hostile.policy())).build();
        return new MatrixOfEnvironment(
                IamEvaluator.create().prepare(policies),
                List.of(Principals.parse("arn:aws:iam::111111111111:user/ana")),
                List.of(EVIL),
                Map.of("s3:GetObject", List.of("arn:aws:s3:::b/" + EVIL)),
                RequestContext.EMPTY);
    }

    @Test
    void whatANameSaysIsTextAndDoesNothing() {
        try (Browser browser = Browser.openWide(hostile, Scheme.LIGHT)) {
            browser.all("td").get(0).click();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.all("img, [onerror]")).isEmpty();
            assertThat(browser.strings("return [document.title]")).containsExactly("Access matrix");
            assertThat(browser.all("#reason").get(0).getText()).contains("identity policy " + EVIL);
        }
    }

    @Test
    void nothingIsAskedOfANetwork() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            assertThat(browser.loaded()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aClickTellsWhy() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            WebElement denied = browser.all("td.D").get(0);
            denied.click();
            assertThat(browser.all("#reason .verdict").get(0).getText()).isEqualTo("denied explicitly");
            assertThat(browser.all("#reason li").get(0).getText()).contains("statement");
            assertThat(browser.all("#reason pre").get(0).getText()).contains("can --environment");
        }
    }

    @Test
    void filtersLeaveWhatFits() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            browser.all("input[name=principal]").get(0).sendKeys("acme-prod deploy");
            assertThat(browser.all("tbody tr")).hasSize(1);
            browser.all("input[name=action]").get(0).sendKeys("getobject");
            assertThat(browser.all("thead .action")).hasSize(1);
            browser.all("input[name=resource]").get(0).sendKeys("no such thing");
            assertThat(browser.all(".empty")).hasSize(1);
        }
    }

    @Test
    void aDecisionAsFilterLeavesRowsAndColumnsThatHaveIt() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            browser.all("select").get(0).sendKeys("denied explicitly");
            assertThat(browser.number("return [...document.querySelectorAll('tbody tr')]"
                            + ".filter(row => !row.querySelector('.D')).length"))
                    .isZero();
        }
    }

    @Test
    void mostAllowedComeFirstWhenAskedFor() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            String names = "return [...document.querySelectorAll('tbody th')].map(name => name.textContent)";
            List<String> byName = browser.strings(names);
            browser.all("select[name=order]").get(0).sendKeys("most");
            assertThat(browser.strings(names)).containsExactlyInAnyOrderElementsOf(byName);
            assertThat(browser.strings(names)).isNotEqualTo(byName);
            List<Integer> allowed = browser.all("tbody tr").stream()
                    .map(row -> row.findElements(By.className("A")).size())
                    .toList();
            assertThat(allowed).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void theKeyboardReachesEveryCell() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            assertThat(browser.tabTo("td", 8)).isTrue();
            browser.press(Keys.ARROW_RIGHT);
            browser.press(Keys.ARROW_DOWN);
            assertThat(browser.focused().getDomAttribute("data-x")).isEqualTo("1");
            assertThat(browser.focused().getDomAttribute("data-y")).isEqualTo("1");
            browser.press(Keys.ENTER);
            assertThat(browser.all("#reason .verdict")).hasSize(1);
        }
    }

    @Test
    void cellsAndControlsHaveNames() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            assertThat(browser.all("td").get(0).getAccessibleName()).contains("s3:GetObject", ": ");
            assertThat(browser.all("th:not([scope])")).isEmpty();
            assertThat(browser.all("input, select"))
                    .allSatisfy(
                            control -> assertThat(control.getAccessibleName()).isNotEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyTextStandsOutFromWhatIsBehindIt(Scheme scheme) {
        try (Browser browser = Browser.openWide(page, scheme)) {
            browser.all("td.A").get(0).click();
            assertThat(browser.faintTexts()).isEmpty();
        }
    }
}
