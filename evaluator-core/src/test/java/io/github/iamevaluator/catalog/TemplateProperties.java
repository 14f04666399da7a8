package io.github.iamevaluator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The template against slow, obvious readings of the same rules. */
class TemplateProperties {

    private static final List<String> TEXTS = textsUpTo(6);

    @Property(tries = 300)
    void fitsWhatSomeFillingOfThePlaceholdersGives(@ForAll("templates") String template) {
        Template compiled = Template.ofResourcePart(template);

        assertThat(TEXTS)
                .allSatisfy(text -> assertThat(compiled.fits(text))
                        .as("%s on %s", template, text)
                        .isEqualTo(fits(template, 0, text, 0)));
    }

    @Property(tries = 300)
    void overlapsAPatternThatMatchesATextThatFits(
            @ForAll("templates") String template, @ForAll("patterns") String pattern) {
        boolean common = TEXTS.stream().anyMatch(text -> matches(pattern, 0, text, 0) && fits(template, 0, text, 0));

        assertThat(Template.ofResourcePart(template).overlaps(pattern)).isEqualTo(common);
    }

    /** Up to three parts, so that a common text of up to six characters exists if any does. */
    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of("${X}", "*", "a", "/").list().ofMaxSize(3).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("*", "a", "/").list().ofMaxSize(3).map(parts -> String.join("", parts));
    }

    private static boolean fits(String template, int at, String text, int from) {
        if (at == template.length()) {
            return from == text.length();
        }
        boolean placeholder = template.startsWith("${X}", at);
        if (!placeholder && template.charAt(at) != '*') {
            return from < text.length()
                    && text.charAt(from) == template.charAt(at)
                    && fits(template, at + 1, text, from + 1);
        }
        for (int to = placeholder ? from + 1 : from; to <= text.length(); to++) {
            boolean name = placeholder && at == 0;
            if (!(name && text.substring(from, to).contains("/"))
                    && fits(template, at + (placeholder ? 4 : 1), text, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, int at, String text, int from) {
        if (at == pattern.length()) {
            return from == text.length();
        }
        if (pattern.charAt(at) == '*') {
            return matches(pattern, at + 1, text, from)
                    || (from < text.length() && matches(pattern, at, text, from + 1));
        }
        return from < text.length()
                && text.charAt(from) == pattern.charAt(at)
                && matches(pattern, at + 1, text, from + 1);
    }

    private static List<String> textsUpTo(int length) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).length() < length) {
                texts.add(texts.get(i) + "a");
                texts.add(texts.get(i) + "/");
            }
        }
        return texts;
    }
}
