package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;

/**
 * Makes texts that patterns match: stars and placeholders are filled with regions, the account and words.
 *
 * @param dice its chance
 * @param account that fills an account field
 * @param context whose values fill policy variables
 */
public record PatternFiller(Dice dice, String account, RequestContext context) {

    private static final int ACCOUNT_FIELD = 4;
    private static final int REGION_FIELD = 3;
    private static final List<String> WORDS =
            List.of("a", "prod", "x-42", "logs/2026", "main", "0f3c9a", "blue", "data");
    private static final List<String> OTHER_REGIONS = List.of("us-west-2", "ap-southeast-2");

    /** An ARN that a resource pattern or ARN format matches, unless a variable in it has no value. */
    public String arn(String pattern) {
        String[] fields = pattern.split(":", 6);
        StringBuilder arn = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            boolean open = fields[i].equals("*") || fields[i].startsWith("${");
            arn.append(i == 0 ? "" : ":")
                    .append(
                            i == 1 && open
                                    ? "aws"
                                    : i == REGION_FIELD && open
                                            ? region()
                                            : i == ACCOUNT_FIELD && open ? account : text(fields[i]));
        }
        return arn.toString();
    }

    private String region() {
        return dice.chance(85) ? dice.of(Guardrails.REGIONS) : dice.of(OTHER_REGIONS);
    }

    /** A text that a pattern matches, unless a variable in it has no value. */
    String text(String pattern) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int end = pattern.startsWith("${", at) ? pattern.indexOf('}', at) : -1;
            if (end >= 0) {
                text.append(variable(pattern.substring(at + 2, end)));
                at = end;
            } else if (c == '*') {
                text.append(dice.of(WORDS));
            } else {
                text.append(c == '?' ? 'q' : c);
            }
            at++;
        }
        return text.toString();
    }

    private String variable(String name) {
        return context.single(name).orElse(name.equals("aws:PrincipalAccount") ? account : dice.of(WORDS));
    }
}
