package io.github.iamevaluator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.browser.Browser.Scheme;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.cli.whatif.Against;
import io.github.iamevaluator.cli.whatif.Uses;
import io.github.iamevaluator.cli.whatif.WhatIfFormat;
import io.github.iamevaluator.cli.whatif.WhatIfOutcome;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.terraform.TerraformPlan;
import io.github.iamevaluator.whatif.ChangeTally;
import io.github.iamevaluator.whatif.Coverage;
import io.github.iamevaluator.whatif.WhatIf;
import io.github.iamevaluator.whatif.WhatIfReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** The page of what-if: it asks nobody, does nothing that a name says, and can be used by everyone. */
class WhatIfPageTest {

    private static final String EVIL = Hostile.NAME;
    private static final IamEvaluator IAM = IamEvaluator.create();
    private static final Environment ACME = AwsExports.read(Path.of("../fixtures/organizations/acme"));
    private static final String DEPLOY = "arn:aws:iam::444444444444:role/deploy";

    @TempDir
    private static Path folder;

    private static Path page = Path.of("");
    private static Path hostile = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        page = write("acme.html", acme());
        hostile = write("hostile.html", hostile());
    }

    private static Path write(String name, WhatIfOutcome outcome) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        WhatIfFormat.HTML.write(outcome, out, Style.PLAIN);
        out.flush();
        return Files.writeString(folder.resolve(name), text.toString());
    }

    /** The plan of Acme, which has something lost, gained, undecided and not covered. */
    private static WhatIfOutcome acme() {
        Path plan = Path.of("../fixtures/organizations/acme-changes/terraform/plan.json");
        ChangedEnvironment changed = TerraformPlan.read(plan, ACME, ServiceCatalog.embedded(), Optional.empty())
                .applyTo(ACME);
        WhatIfReport report = WhatIf.of(IAM, ACME, changed.environment())
                .compare(RequestContext.EMPTY, WhatIf.MOST_CELLS, done -> {});
        return new WhatIfOutcome(ACME, changed, report, Optional.empty());
    }

    /** A policy and a resource whose names are markup, asked for by a recorded request. */
    private static WhatIfOutcome hostile() {
        Environment after = ACME.withIdentityPolicy(Arn.parse(DEPLOY).orElseThrow(), Hostile.policy());
        ChangedEnvironment changed = new ChangedEnvironment(after, 2, 1, List.of(), List.of("note of " + EVIL));
        AccessRequest request = AccessRequest.of(DEPLOY, "s3:GetObject", "arn:aws:s3:::b/" + EVIL);
        ChangeTally tally = WhatIf.of(IAM, ACME, after).tally();
        Uses uses = Uses.recorded();
        tally.addOnce(request, uses.key(request), "")
                .ifPresent(kind -> uses.add(kind, request, Optional.of(Instant.parse("2026-11-20T08:25:00Z"))));
        tally.reject("problem of " + EVIL);
        WhatIfReport report = tally.report(new Coverage(1, 1, 1, 0, List.of()));
        return new WhatIfOutcome(ACME, changed, report, Optional.of(new Against(EVIL, uses, Map.of(EVIL, 1L))));
    }

    private static void openAll(Browser browser) {
        browser.all("summary").forEach(summary -> summary.click());
    }

    @Test
    void whatANameSaysIsTextAndDoesNothing() {
        try (Browser browser = Browser.openWide(hostile, Scheme.LIGHT)) {
            openAll(browser);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.all("img, script, [onerror]")).isEmpty();
            assertThat(browser.strings("return [document.title]")).containsExactly("What if");
            assertThat(browser.all("main").get(0).getText())
                    .contains("identity policy " + EVIL, "note of " + EVIL, "problem of " + EVIL, "1 " + EVIL);
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
    void eachSentenceOpensToWhatDecidedBeforeAndAfter() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            assertThat(browser.all("details dl").get(0).isDisplayed()).isFalse();
            browser.all("summary").get(0).click();
            assertThat(browser.all("details dl").get(0).getText())
                    .contains("before", "PublishSite", "after", "denied implicitly");
        }
    }

    @Test
    void howOftenItWasUsedStandsWithWhoLosesIt() {
        try (Browser browser = Browser.openWide(hostile, Scheme.LIGHT)) {
            assertThat(browser.all("thead th"))
                    .extracting(cell -> cell.getText())
                    .contains("used", "last used");
            assertThat(browser.all("tbody td"))
                    .extracting(cell -> cell.getText())
                    .contains("1", "2026-11-20T08:25:00Z");
        }
    }

    @Test
    void whatIsNotCoveredStandsOnThePage() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            assertThat(browser.all("main").get(0).getText()).contains("not covered: aws_efs_file_system_policy.files");
        }
    }

    @Test
    void theKeyboardOpensEachSentence() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            assertThat(browser.tabTo("summary", 5)).isTrue();
            browser.press(Keys.ENTER);
            assertThat(browser.all("details[open]")).hasSize(1);
            browser.press(Keys.TAB);
            browser.press(Keys.SPACE);
            assertThat(browser.all("details[open]")).hasSize(2);
        }
    }

    @Test
    void aNarrowWindowHasEverythingWithoutScrollingSideways() {
        for (Path file : List.of(page, hostile)) {
            try (Browser browser = Browser.openWide(file, Scheme.LIGHT)) {
                browser.resize(500, 900);
                openAll(browser);
                assertThat(browser.number("return [document.documentElement.scrollWidth - window.innerWidth]"))
                        .isLessThanOrEqualTo(0);
                assertThat(
                                browser.number(
                                        "return [Math.round(document.querySelector('tbody th').getBoundingClientRect().width)]"))
                        .isGreaterThan(100);
            }
        }
    }

    @Test
    void headingsAndCellsOfTablesAreMarkedAsSuch() {
        try (Browser browser = Browser.openWide(page, Scheme.LIGHT)) {
            assertThat(browser.all("th:not([scope])")).isEmpty();
            assertThat(browser.all("main h1")).hasSize(1);
            assertThat(browser.strings("return [document.documentElement.lang]"))
                    .containsExactly("en");
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyTextStandsOutFromWhatIsBehindIt(Scheme scheme) {
        try (Browser browser = Browser.openWide(page, scheme)) {
            openAll(browser);
            assertThat(browser.faintTexts()).isEmpty();
        }
    }
}
