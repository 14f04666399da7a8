package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ArnFormat;
import java.util.Optional;

/** Makes an ARN that a pattern, or a format of the catalog, stands for: what is left open becomes {@code example}. */
final class PatternFill {

    private static final String WORD = "example";

    private final String account;
    private final String region;

    /** Fills with this account and region where an ARN wants them. */
    PatternFill(String account, String region) {
        this.account = account;
        this.region = region;
    }

    /** An ARN that a resource pattern matches; empty for {@code *} and for what is no ARN. */
    Optional<String> ofPattern(String pattern) {
        return Arn.parse(withoutVariables(pattern))
                .filter(arn -> !arn.service().contains("*") && !arn.resource().equals("*"))
                .map(arn -> new Arn(
                                isOpen(arn.partition()) ? "aws" : arn.partition(),
                                arn.service(),
                                isOpen(arn.region()) ? region : arn.region(),
                                isOpen(arn.account()) ? account : arn.account(),
                                filled(arn.resource()))
                        .toString());
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

    /** A text that a pattern matches. */
    static String filled(String pattern) {
        StringBuilder text = new StringBuilder();
        String open = withoutVariables(pattern);
        for (int i = 0; i < open.length(); i++) {
            char c = open.charAt(i);
            boolean repeated = c == '*' && i > 0 && open.charAt(i - 1) == '*';
            if (c == '*' && !repeated) {
                text.append(WORD);
            } else if (c != '*') {
                text.append(c == '?' ? 'x' : c);
            }
        }
        return text.toString();
    }

    /** The pattern with a {@code *} for each policy variable. */
    static String withoutVariables(String pattern) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int at = pattern.indexOf("${"); at >= 0; at = pattern.indexOf("${", from)) {
            int end = pattern.indexOf('}', at);
            if (end < 0) {
                break;
            }
            plain.append(pattern, from, at).append('*');
            from = end + 1;
        }
        return plain.append(pattern, from, pattern.length()).toString();
    }

    private String word(String placeholder) {
        return switch (placeholder) {
            case "Partition" -> "aws";
            case "Region" -> region;
            case "Account" -> account;
            default -> WORD;
        };
    }

    private static boolean isOpen(String part) {
        return part.indexOf('*') >= 0 || part.indexOf('?') >= 0;
    }
}
