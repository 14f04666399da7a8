package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.PolicyVersion;
import java.util.List;
import java.util.Locale;

/** Makes the tests of each family of operators. */
final class LoopTests {

    private LoopTests() {}

    static LoopTest test(Condition condition, PolicyVersion version) {
        boolean negated = condition.operator().negated();
        List<String> values = condition.values();
        boolean variables = version == PolicyVersion.V2012_10_17;
        return switch (condition.operator().family()) {
            case STRING -> text(condition, variables);
            case ARN -> new LoopArnTest(values, variables, negated);
            case BOOL -> bool(values);
            case NUMERIC -> number(condition);
            case DATE -> date(condition);
            case IP_ADDRESS -> address(values, negated);
            case BINARY, NULL -> throw unknown(condition);
        };
    }

    private static IllegalArgumentException unknown(Condition condition) {
        return new IllegalArgumentException("the loop does not know " + condition.operatorText());
    }

    private static LoopTest text(Condition condition, boolean variables) {
        boolean negated = condition.operator().negated();
        boolean anyVariable = variables && condition.values().stream().anyMatch(v -> v.contains("${"));
        String[] texts = condition.values().toArray(new String[0]);
        return switch (condition.operator()) {
            case STRING_LIKE, STRING_NOT_LIKE -> like(globs(condition, variables), negated);
            case STRING_EQUALS, STRING_NOT_EQUALS ->
                anyVariable ? like(literals(condition), negated) : equal(texts, negated);
            case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE -> {
                if (anyVariable) {
                    throw unknown(condition);
                }
                yield equalIgnoringCase(texts, negated);
            }
            default -> throw unknown(condition);
        };
    }

    private static LoopGlob[] globs(Condition condition, boolean variables) {
        return condition.values().stream()
                .map(value -> LoopPatterns.glob(value, 0, variables))
                .toArray(LoopGlob[]::new);
    }

    /** Values with variables in which no star is a wildcard. */
    private static LoopGlob[] literals(Condition condition) {
        return condition.values().stream()
                .map(value -> LoopPatterns.glob(value.replace("*", "${*}").replace("?", "${?}"), 0, true))
                .toArray(LoopGlob[]::new);
    }

    private static LoopTest like(LoopGlob[] globs, boolean negated) {
        return (value, request) -> {
            for (LoopGlob glob : globs) {
                if (glob.matches(value.text, value.text, request)) {
                    return negated ? LoopTest.FALSE : LoopTest.TRUE;
                }
            }
            return negated ? LoopTest.TRUE : LoopTest.FALSE;
        };
    }

    private static LoopTest equal(String[] texts, boolean negated) {
        return (value, request) -> {
            for (String text : texts) {
                if (text.equals(value.text)) {
                    return negated ? LoopTest.FALSE : LoopTest.TRUE;
                }
            }
            return negated ? LoopTest.TRUE : LoopTest.FALSE;
        };
    }

    private static LoopTest equalIgnoringCase(String[] texts, boolean negated) {
        String[] lower = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            lower[i] = texts[i].toLowerCase(Locale.ROOT);
        }
        return (value, request) -> {
            for (String text : lower) {
                if (text.equals(value.lower)) {
                    return negated ? LoopTest.FALSE : LoopTest.TRUE;
                }
            }
            return negated ? LoopTest.TRUE : LoopTest.FALSE;
        };
    }

    private static LoopTest bool(List<String> values) {
        boolean wantsTrue = values.stream().anyMatch(v -> v.equalsIgnoreCase("true"));
        boolean wantsFalse = values.stream().anyMatch(v -> !v.equalsIgnoreCase("true"));
        return (value, request) ->
                (value.lower.equals("true") ? wantsTrue : wantsFalse) ? LoopTest.TRUE : LoopTest.FALSE;
    }

    private static LoopTest number(Condition condition) {
        double[] limits =
                condition.values().stream().mapToDouble(LoopValue::number).toArray();
        LoopComparison comparison = LoopComparison.of(condition.operator());
        return (value, request) -> {
            for (double limit : limits) {
                if (comparison.holds(Double.compare(value.number, limit))) {
                    return comparison.anyFits();
                }
            }
            return comparison.noneFits();
        };
    }

    private static LoopTest date(Condition condition) {
        long[] limits = condition.values().stream().mapToLong(LoopValue::second).toArray();
        LoopComparison comparison = LoopComparison.of(condition.operator());
        return (value, request) -> {
            for (long limit : limits) {
                if (comparison.holds(Long.compare(value.second, limit))) {
                    return comparison.anyFits();
                }
            }
            return comparison.noneFits();
        };
    }

    private static LoopTest address(List<String> blocks, boolean negated) {
        long[] networks = new long[blocks.size()];
        long[] masks = new long[blocks.size()];
        for (int i = 0; i < networks.length; i++) {
            String[] parts = blocks.get(i).split("/", 2);
            int prefix = parts.length < 2 ? 32 : Integer.parseInt(parts[1]);
            masks[i] = 0xFFFF_FFFFL << (32 - prefix) & 0xFFFF_FFFFL;
            networks[i] = LoopValue.address(parts[0]) & masks[i];
        }
        return (value, request) -> {
            for (int i = 0; i < networks.length; i++) {
                if ((value.address & masks[i]) == networks[i]) {
                    return negated ? LoopTest.FALSE : LoopTest.TRUE;
                }
            }
            return negated ? LoopTest.TRUE : LoopTest.FALSE;
        };
    }
}
