package io.github.iamevaluator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.TextPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Damaged documents give a document or problems with a place inside the input, and nothing else. */
class PolicyParserFuzzTest {

    private static final Predicate<String> RCP_SERVICES = Set.of("s3", "sqs")::contains;

    private static final Path POLICIES = Path.of("src", "test", "resources", "policies");

    private final PolicyParser parser = PolicyParser.create(RCP_SERVICES);

    @Property(tries = 1500)
    void aTruncatedDocumentGivesProblemsWithAPlaceInside(
            @ForAll("documents") String file, @ForAll @IntRange(max = 9_999) int share, @ForAll PolicyForm form) {
        byte[] document = read(file);
        byte[] cut = Arrays.copyOf(document, document.length * share / 10_000);

        assertThat(outcome(form, cut)).isNotEmpty();
    }

    @Property(tries = 3000)
    void aDocumentWithOtherBytesIsReadOrGivesProblemsWithAPlaceInside(
            @ForAll("documents") String file,
            @ForAll List<@IntRange(max = 9_999) Integer> places,
            @ForAll byte replacement,
            @ForAll PolicyForm form) {
        byte[] document = read(file);
        byte[] flipped = document.clone();
        for (int place : places.subList(0, Math.min(3, places.size()))) {
            flipped[document.length * place / 10_000] ^= replacement;
        }

        assertThat(outcome(form, flipped)).isNotNull();
    }

    @Property(tries = 1500)
    void aDamagedStringInsideAFileGivesProblemsAtThePlaceOfTheString(
            @ForAll("documents") String file,
            @ForAll @IntRange(max = 9_999) int place,
            @ForAll char replacement,
            @ForAll PolicyForm form) {
        StringBuilder text = new StringBuilder(new String(read(file), StandardCharsets.UTF_8));
        text.setCharAt(text.length() * place / 10_000, replacement);

        assertThat(outcome(form, text.toString())).isNotNull();
    }

    /** The problems, after checking that each has a place inside the bytes. */
    private List<Problem> outcome(PolicyForm form, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Problem> problems = problems(form, PolicyInput.bytes("p", "p.json", bytes));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.at().line()).isBetween(1, lines(text));
            assertThat(problem.at().column()).isBetween(1, text.length() + 1);
        });
        return problems;
    }

    private List<Problem> outcome(PolicyForm form, String text) {
        PolicyInput input = PolicyInput.part(
                "p", text, new DocumentOrigin(Optional.of("f.json"), "/document", new TextPosition(70, 7, 14), true));
        List<Problem> problems = problems(form, input);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.at().line()).isEqualTo(7);
            assertThat(problem.at().decoded().orElseThrow().offset()).isBetween(0, text.length());
        });
        return problems;
    }

    private List<Problem> problems(PolicyForm form, PolicyInput input) {
        try {
            PolicyDocument document = parser.parse(form, input).document().orElseThrow();
            assertThat(document.statements()).isNotEmpty();
            return List.of();
        } catch (PolicyParseException error) {
            assertThat(parser.validate(form, input)).containsAll(error.problems());
            return error.problems();
        }
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of("identity.json", "bucket.json", "guardrail.json", "encoded.txt");
    }

    /** The document without the line break at its end, so that every truncation is one. */
    private static byte[] read(String file) {
        try {
            return Files.readString(POLICIES.resolve(file)).stripTrailing().getBytes(StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
