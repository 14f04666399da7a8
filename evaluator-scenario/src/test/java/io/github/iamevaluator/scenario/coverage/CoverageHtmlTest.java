package io.github.iamevaluator.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.scenario.tests.TestRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageHtmlTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final String HOSTILE = """
            {"Statement": {"Effect": "Allow", "Action": "s3:<img src=x onerror=alert(1)>",
             "Resource": ["arn:aws:s3:::</pre><script>alert('1')</script>", "arn:aws:s3:::a\u202eb&amp;"],
             "Condition": {"StringEquals": {"aws:PrincipalTag/<a href='http://evil'>": "</span>\\" onclick=\\"x"}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void hostileTextIsShownToTheLetterAndDoesNothing() throws IOException {
        String page = page(HOSTILE, "- {cannot: \"s3:GetObject\"}");

        assertThat(page)
                .contains("&lt;/pre&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
                .contains("a\\u202eb&amp;amp;")
                .doesNotContain("\u202e");
        assertThat(tags(page)).isSubsetOf(tags(page(CoverageFixture.POLICY, "- {cannot: \"s3:GetObject\"}")));
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        String page = page(CoverageFixture.POLICY, "- {cannot: \"s3:GetObject\"}");

        assertThat(page).doesNotContain("http:", "https:", "url(", "@import", " src=", "<script", "<link");
        assertThat(page).contains("default-src 'none'", "prefers-color-scheme: dark");
    }

    @Test
    void eachPartHasTheColourOfItsCoverage() throws IOException {
        String page = page(CoverageFixture.POLICY, """
                - can: s3:GetObject
                  on: arn:aws:s3:::logs/a
                  with: {aws:RequestedRegion: eu-west-1, aws:PrincipalTag/team: red}
                """);

        assertThat(page)
                .contains("<span class=\"part full\" title=\"asked once\">&quot;s3:GetObject&quot;</span>")
                .contains("<span class=\"part none\" title=\"never asked\">&quot;s3:ListBucket&quot;</span>")
                .contains("<span class=\"part some\" title=\"true once, never false\">&quot;aws:RequestedRegion&quot;");
    }

    @Test
    void colourIsNeverTheOnlySign() throws IOException {
        String page = page(CoverageFixture.POLICY, "- {cannot: \"s3:ListBucket\", on: arn:aws:s3:::logs}");

        assertThat(page)
                .contains("<span class=\"share some\">\u25d0 9% (1 of 11)</span>")
                .contains(
                        "<tr><td><span class=\"share none\">\u2717 never applied</span></td><td>2</td><td>Read</td></tr>")
                .contains("underline dashed", "underline wavy");
    }

    @Test
    void everyScrollingTextIsReachedByKeyboardAndNamed() throws IOException {
        String page = page(CoverageFixture.POLICY, "- {cannot: \"s3:GetObject\"}");

        assertThat(page)
                .contains("<div class=\"code\" tabindex=\"0\" role=\"region\" aria-label=\"text of policy\">")
                .contains("<section aria-labelledby=\"p0\">\n<h2 id=\"p0\">policy ");
    }

    @Test
    void mutantsStandWithTheirPolicy() throws IOException {
        TestRun run = CoverageFixture.run(folder, CoverageFixture.POLICY, "- {cannot: \"s3:GetObject\"}");

        String page = CoverageFormat.HTML.write(CoverageMeter.measure(run).withMutation(MutationTrial.of(run)));

        assertThat(page)
                .contains("<p>Mutants that tests notice: 20% (1 of 5)</p>")
                .contains("<li>Rest dropped<br><span class=\"faint\">a request that would: none found</span></li>")
                .contains(
                        "<li>Read dropped<br><span class=\"faint\">a request that would: arn:aws:iam::111111111111:user/ana");
    }

    private String page(String policy, String tests) throws IOException {
        return CoverageFormat.HTML.write(CoverageMeter.measure(CoverageFixture.run(folder, policy, tests)));
    }

    /** The tags of the page, numbers and what is quoted left out. */
    private static Set<String> tags(String page) {
        return TAG.matcher(page)
                .results()
                .map(found -> found.group().replaceAll("\"[^\"]*\"", ""))
                .collect(Collectors.toSet());
    }
}
