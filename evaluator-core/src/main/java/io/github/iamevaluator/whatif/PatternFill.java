package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ArnFormat;
import io.github.iamevaluator.match.CommonText;
import io.github.iamevaluator.match.Glob;
import io.github.iamevaluator.match.ResolvedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes ARNs that patterns, or a format of the catalog, stand for: what is left open becomes {@code example}. */
final class PatternFill {

    /** What stands for anything. */
    static final String WORD = "example";

    private static final ResolvedText ANYTHING = ResolvedText.written("*");
    private static final int COLONS = 5;
    private static final String SOME_REGION = "west-1";
    private static final int SERVICE = 2;
    private static final int ACCOUNT = 4;

    private final List<String> usual;

    /** Fills with this account and region where an ARN wants them. */
    PatternFill(String account, String region) {
        this.usual = List.of("arn", "aws", "", region, account, "");
    }

    /** An ARN that a resource pattern matches; empty for {@code *} and for what is no ARN. */
    Optional<String> ofPattern(ResolvedText pattern) {
        return common(pattern, ANYTHING);
    }

    /** An ARN that two resource patterns match; empty if there is none, or they leave all of it open. */
    Optional<String> common(ResolvedText one, ResolvedText other) {
        List<ResolvedText> ones = segments(one);
        List<ResolvedText> others = segments(other);
        if (ones.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        boolean open = (isOpen(ones.get(SERVICE)) && isOpen(others.get(SERVICE)))
                || (ones.get(COLONS).equals(ANYTHING) && others.get(COLONS).equals(ANYTHING));
        if (open) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= COLONS; i++) {
            Optional<String> part = common(i, ones.get(i), others.get(i));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(String.join(":", parts))
                .filter(text -> Arn.parse(text).isPresent());
    }

    private Optional<String> common(int segment, ResolvedText one, ResolvedText other) {
        String wanted = usual.get(segment);
        boolean isUsual = !wanted.isEmpty()
                && Glob.compile(one).matches(wanted)
                && Glob.compile(other).matches(wanted);
        if (isUsual) {
            return Optional.of(wanted);
        }
        Optional<String> made = CommonText.of(one, other, segment == COLONS ? WORD : SOME_REGION);
        return segment == ACCOUNT ? made.filter(PatternFill::isAccount) : made;
    }

    /** The segments of an ARN pattern; of {@code *} those of any ARN; none if it is no ARN. */
    private static List<ResolvedText> segments(ResolvedText pattern) {
        if (pattern.equals(ANYTHING)) {
            return List.of(ANYTHING, ANYTHING, ANYTHING, ANYTHING, ANYTHING, ANYTHING);
        }
        List<ResolvedText> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < COLONS; i++) {
            int colon = pattern.text().indexOf(':', from);
            if (colon < 0) {
                return List.of();
            }
            segments.add(
                    ResolvedText.written(pattern.text().substring(from, colon).toLowerCase(Locale.ROOT))); // RES-4
            from = colon + 1;
        }
        segments.add(pattern.part(from, pattern.length()));
        return segments;
    }

    /** An ARN of a format of the catalog. */
    String ofFormat(ArnFormat format) {
        StringBuilder arn = new StringBuilder();
        String text = format.text();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                int end = text.indexOf('}', i);
                arn.append(word(text.substring(i + 2, end)));
                i = end;
            } else {
                arn.append(text.charAt(i) == '*' ? WORD : text.charAt(i));
            }
        }
        return arn.toString();
    }

    private String word(String placeholder) {
        return switch (placeholder) {
            case "Partition" -> usual.get(1);
            case "Region" -> usual.get(3);
            case "Account" -> usual.get(4);
            default -> WORD;
        };
    }

    private static boolean isAccount(String text) {
        return text.isEmpty() || text.equals("aws") || Arn.isAccountId(text);
    }

    private static boolean isOpen(ResolvedText segment) {
        for (int i = 0; i < segment.length(); i++) {
            if ((segment.charAt(i) == '*' || segment.charAt(i) == '?') && !segment.isLiteral(i)) {
                return true;
            }
        }
        return false;
    }
}
