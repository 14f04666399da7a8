package io.github.iamevaluator.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A short phrase for each rule of {@code docs/semantics.md} that an answer names. */
final class RulePhrases {

    private static final String RESOURCE = "rule-phrases.txt";

    private final Map<String, String> byRule;

    private RulePhrases(Map<String, String> byRule) {
        this.byRule = byRule;
    }

    /** Those that come with the program: a line each, {@code SCP-2 phrase}. */
    static RulePhrases embedded() {
        Map<String, String> byRule = new HashMap<>();
        text().lines().forEach(line -> {
            int blank = line.indexOf(' ');
            byRule.put(line.substring(0, blank), line.substring(blank + 1));
        });
        return new RulePhrases(byRule);
    }

    /** The phrase; empty for a rule that has none. */
    String of(String rule) {
        return byRule.getOrDefault(rule, "");
    }

    /** The rule with its phrase. */
    String line(String rule) {
        String phrase = of(rule);
        return phrase.isEmpty() ? rule : rule + ": " + phrase;
    }

    private static String text() {
        try (InputStream in = RulePhrases.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program comes with " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
