package io.github.iamevaluator.generate;

import io.github.iamevaluator.request.RequestContext;
import java.util.Arrays;
import java.util.List;

/** Derives patterns from the text they are to match, and spoils some of them. */
final class PatternGenerator {

    private final Dice dice;

    PatternGenerator(Dice dice) {
        this.dice = dice;
    }

    /** An action pattern that matches. */
    String actionMatching(Question question) {
        String service = question.service();
        String name = question.actionName();
        int cut = dice.below(name.length());
        return switch (dice.below(9)) {
            case 0 -> "*";
            case 1 -> service + ":*";
            case 2 -> service + ":" + name.substring(0, cut) + "*";
            case 3 -> service + ":*" + name.substring(cut);
            case 4 -> service + ":" + Texts.replaced(name, cut, "?");
            case 5 -> Texts.swapCase(question.action());
            case 6 -> dice.of("*:*", "**", service + ":**");
            default -> question.action();
        };
    }

    /** An action pattern that as a rule does not match: another action, or the right one spoilt. */
    String actionMissing(Question question) {
        String service = question.service();
        String name = question.actionName();
        int cut = dice.below(name.length());
        return switch (dice.below(8)) {
            case 0 -> service + ":" + Texts.replaced(name, cut, "");
            case 1 -> service + ":" + name + dice.of(" ", "?", ",s3:PutObject", "x*");
            case 2 -> dice.of("s*:", "?*:") + name;
            case 3 -> service + ":";
            default ->
                dice.of(AskedAction.ALL.stream()
                        .map(AskedAction::text)
                        .filter(action -> !action.equals(question.action()))
                        .toList());
        };
    }

    /** A resource pattern that matches. */
    String resourceMatching(Question question) {
        String arn = question.resource();
        if (arn.equals("*") || dice.chance(15)) {
            return "*";
        }
        String[] parts = arn.split(":", 6);
        int cut = dice.below(parts[5].length() + 1);
        String head = String.join(":", Arrays.copyOf(parts, 5)) + ":";
        return switch (dice.below(13)) {
            case 0 -> head + parts[5].substring(0, cut) + "*";
            case 1 -> head + "*" + parts[5].substring(cut);
            case 2 -> head + parts[5].substring(0, cut) + "*" + parts[5].substring(cut);
            case 3 -> cut == parts[5].length() ? head + "*" : head + Texts.replaced(parts[5], cut, "?");
            case 4 -> anyIn(parts, dice.between(1, 4), "*");
            case 5 -> crossing(parts);
            case 6 -> Texts.swapCase(head) + parts[5];
            case 7 -> "arn:aws:" + parts[2] + dice.of("", ":*", "*");
            case 8, 9 -> withVariable(head, parts[5], question.context());
            default -> arn;
        };
    }

    /** A resource pattern that as a rule does not match. */
    String resourceMissing(Question question) {
        String arn = question.resource();
        if (arn.equals("*")) {
            return dice.of(
                    "arn:aws:s3:::*", "arn:aws:s3:::reports/*", "arn:aws:sqs:*:*:*", "arn:aws:ec2:*:*:instance/*");
        }
        String[] parts = arn.split(":", 6);
        int cut = dice.below(parts[5].length() + 1);
        return switch (dice.below(10)) {
            case 0 -> arn + dice.of("x", "/x", ":x", "?");
            case 1 -> anyIn(parts, 4, dice.of(Names.AWAY, "3*", "", "?"));
            case 2 -> anyIn(parts, 3, dice.of("us-west-2", "us-*1x", "?"));
            case 3 -> anyIn(parts, 5, Texts.swapCase(parts[5]));
            case 4 -> anyIn(parts, 5, parts[5].substring(0, cut));
            case 5 -> arn + "${aws:PrincipalTag/none}";
            case 6 -> dice.of("arn:aws:" + parts[2] + "::", "arn:aws:dynamodb:*", "arn:aws:*:x", "reports/*");
            case 7 -> anyIn(parts, 2, "dynamodb");
            default -> dice.of(ResourceKind.values()).arn(dice, Names.HOME).replace("**", "*");
        };
    }

    private static String anyIn(String[] parts, int at, String text) {
        String[] changed = parts.clone();
        changed[at] = text;
        return String.join(":", changed);
    }

    /** A star that ends a segment and runs on across colons into the sixth (RES-3). */
    private String crossing(String[] parts) {
        String sixth = parts[5];
        int colon = sixth.indexOf(':');
        if (colon < 0) {
            return anyIn(parts, 4, dice.of("*", parts[4] + "*"));
        }
        String rest = sixth.substring(colon + 1);
        String start = dice.of("*", parts[4].isEmpty() ? "*" : parts[4].substring(0, 1) + "*");
        return String.join(":", parts[0], parts[1], parts[2], parts[3], start, rest);
    }

    /** A variable in the place of its value; without one, an escape or a default. */
    private String withVariable(String head, String sixth, RequestContext context) {
        for (String key : List.of("aws:PrincipalTag/team", "corp:text", "aws:RequestTag/team")) {
            String value = context.single(key).orElse("");
            int at = value.isEmpty() ? -1 : sixth.indexOf(value);
            if (at >= 0) {
                String name = dice.of(key, key, Texts.swapCase(key), key + ", 'none'");
                return head + sixth.substring(0, at) + "${" + name + "}" + sixth.substring(at + value.length());
            }
        }
        int star = sixth.indexOf('?');
        if (star >= 0) {
            return head + sixth.substring(0, star) + "${?}" + sixth.substring(star + 1);
        }
        return dice.chance(50) ? head + "${aws:PrincipalTag/none, '" + sixth + "'}" : head + "${aws:username}*";
    }

    /** A text that a Like operator matches with the value. */
    String like(String value) {
        int cut = dice.below(value.length() + 1);
        return switch (dice.below(5)) {
            case 0 -> "*";
            case 1 -> value.substring(0, cut) + "*";
            case 2 -> cut == value.length() ? value + "*" : Texts.replaced(value, cut, "?");
            case 3 -> value.replace("*", "${*}").replace("?", "${?}");
            default -> value;
        };
    }
}
