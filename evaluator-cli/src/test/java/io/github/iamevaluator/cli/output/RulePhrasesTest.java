package io.github.iamevaluator.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulePhrasesTest {

    private static final Path CORE = Path.of("../evaluator-core/src/main/java/io/github/iamevaluator");
    private static final Pattern RULE = Pattern.compile("\"([A-Z][A-Z0-9]+-\\d+)\"");

    private static Set<String> rulesNamedIn(String... packages) throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String name : packages) {
            try (Stream<Path> files = Files.walk(CORE.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = RULE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        rules.add(matcher.group(1));
                    }
                }
            }
        }
        return rules;
    }

    @Test
    void everyRuleThatADecisionNamesHasAPhrase() throws IOException {
        RulePhrases phrases = RulePhrases.embedded();

        assertThat(rulesNamedIn("decide", "index"))
                .hasSizeGreaterThan(40)
                .allSatisfy(rule -> assertThat(phrases.of(rule)).isNotEmpty());
    }

    @Test
    void everyPhraseIsThatOfARule() throws IOException {
        String rules = Files.readString(Path.of("../docs/semantics.md"));
        List<String> lines =
                Files.readAllLines(Path.of("src/main/resources/io/github/iamevaluator/cli/output/rule-phrases.txt"));

        assertThat(lines)
                .allSatisfy(line -> assertThat(rules).contains("**" + line.substring(0, line.indexOf(' ')) + "**"));
    }
}
