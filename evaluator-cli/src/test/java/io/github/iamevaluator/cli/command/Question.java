package io.github.iamevaluator.cli.command;

import java.util.ArrayList;
import java.util.List;

/** A question for {@code can}, put together option by option. */
final class Question {

    static final String ANA = "arn:aws:iam::111111111111:user/ana";
    static final String DEPLOY = "arn:aws:iam::111111111111:role/deploy";
    static final String REPORT = "arn:aws:s3:::reports/a.csv";
    static final String ALLOW_ALL = statement("Allow", "*");
    static final String NOTHING = statement("Allow", "ec2:RunInstances");

    private final List<String> arguments = new ArrayList<>(List.of("can"));

    private Question(String principal, String action, String resource) {
        with("--principal", principal).with("--action", action).with("--resource", resource);
    }

    static Question of(String principal, String action, String resource) {
        return new Question(principal, action, resource);
    }

    /** Ana reads a report. */
    static Question ana() {
        return of(ANA, "s3:GetObject", REPORT);
    }

    /** The same question with one more option. */
    Question with(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    Run ask() {
        return Run.of(arguments.toArray(String[]::new));
    }

    Run askWithInput(String input) {
        return Run.withInput(input, arguments.toArray(String[]::new));
    }

    /** An identity policy of one statement on every resource. */
    static String statement(String effect, String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"S\",\"Effect\":\"" + effect + "\",\"Action\":\""
                + action + "\",\"Resource\":\"*\"}}";
    }

    /** A resource policy of one statement for everyone. */
    static String forEveryone(String effect, String action) {
        return statement(effect, action).replace("\"Action\"", "\"Principal\":\"*\",\"Action\"");
    }

    /** An identity policy that allows everything under one condition. */
    static String condition(String operator, String key, String value) {
        return ALLOW_ALL.replace(
                "\"Resource\":\"*\"",
                "\"Resource\":\"*\",\"Condition\":{\"" + operator + "\":{\"" + key + "\":\"" + value + "\"}}");
    }
}
