package io.github.iamevaluator.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

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
                .contains("<span class=\"part none\" title=\"asked never\">&quot;s3:ListBucket&quot;</span>")
                .contains("<span class=\"part some\" title=\"true once, false never\">&quot;aws:RequestedRegion&quot;");
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
