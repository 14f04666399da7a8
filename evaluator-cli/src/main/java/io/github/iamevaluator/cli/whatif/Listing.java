package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.arn.Arn;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists as part of a sentence: a few by name, many by number. */
final class Listing {

    static final int FEW = 3;
    private static final String NO_RESOURCE = "*";

    private Listing() {}

    /** Names, joined; of many the number. */
    static String some(List<String> names, String what) {
        return names.size() > FEW ? names.size() + " " + what : joined(names);
    }

    /** Actions; of many the number for each service. */
    static String actions(List<String> actions) {
        if (actions.size() <= FEW) {
            return joined(actions);
        }
        TreeMap<String, Integer> count = new TreeMap<>();
        actions.forEach(action -> count.merge(action.substring(0, action.indexOf(':')), 1, Integer::sum));
        if (count.size() > FEW) {
            return actions.size() + " actions of " + count.size() + " services";
        }
        return actions.size() + " actions of " + joined(List.copyOf(count.keySet()));
    }

    /** What they are asked on: one by name, many by number and kind; nothing for actions without resource. */
    static String on(List<String> resources) {
        if (resources.equals(List.of(NO_RESOURCE))) {
            return "";
        }
        if (resources.size() == 1) {
            return " on " + resources.get(0);
        }
        if (resources.contains(NO_RESOURCE)) {
            List<String> others =
                    resources.stream().filter(one -> !one.equals(NO_RESOURCE)).toList();
            return on(others) + " or none";
        }
        Set<String> kinds = resources.stream().map(Listing::kind).collect(Collectors.toSet());
        String kind = kinds.size() == 1 ? kinds.iterator().next() : "resource";
        return " on " + resources.size() + " " + plural(kind);
    }

    /** A headline as a sentence of its own. */
    static String sentence(String headline) {
        return Character.toUpperCase(headline.charAt(0)) + headline.substring(1) + ".";
    }

    /** {@code 1 change}, {@code 2 changes}. */
    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String kind(String text) {
        return Arn.parse(text).map(Listing::kind).orElse("resource");
    }

    private static String kind(Arn arn) {
        return switch (arn.service()) {
            case "s3" -> arn.resource().indexOf('/') < 0 ? "bucket" : "object";
            case "sqs" -> "queue";
            case "sns" -> "topic";
            case "ecr" -> "repository";
            default -> arn.resource().equals(arn.resourceType()) ? "resource" : arn.resourceType();
        };
    }

    private static String plural(String noun) {
        if (noun.endsWith("y") && !noun.endsWith("ey")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.endsWith("s") ? noun : noun + "s";
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
