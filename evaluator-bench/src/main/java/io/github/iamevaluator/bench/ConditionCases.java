package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Condition elements, each with values that meet it and values that do not. */
enum ConditionCases {
    NONE("", "", "", ""),
    STRING(
            "\"StringEquals\":{\"aws:ResourceTag/team\":[\"red\",\"green\",\"blue\"]}",
            "aws:ResourceTag/team",
            "blue",
            "black"),
    STRINGLIKE(
            "\"StringLike\":{\"aws:ResourceTag/team\":\"team-*-eu*\"}",
            "aws:ResourceTag/team",
            "team-7-eu-1",
            "team-7-us-1"),
    IGNORECASE(
            "\"StringEqualsIgnoreCase\":{\"aws:ResourceTag/team\":\"BLUE\"}", "aws:ResourceTag/team", "Blue", "Black"),
    ARN(
            "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:sns:*:*:topic-*\"}",
            "aws:SourceArn",
            "arn:aws:sns:eu-west-1:1:topic-a",
            "arn:aws:sqs:eu-west-1:1:topic-a"),
    BOOL("\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}", "aws:MultiFactorAuthPresent", "true", "false"),
    NULL("\"Null\":{\"aws:ResourceTag/team\":\"false\"}", "aws:ResourceTag/team", "blue", ""),
    NUMERIC("\"NumericLessThan\":{\"aws:MultiFactorAuthAge\":\"3600\"}", "aws:MultiFactorAuthAge", "120", "86400"),
    DATE(
            "\"DateGreaterThan\":{\"aws:TokenIssueTime\":\"2026-06-01T00:00:00Z\"}",
            "aws:TokenIssueTime",
            "2026-11-22T08:00:00Z",
            "2025-11-22T08:00:00Z"),
    ADDRESS(
            "\"IpAddress\":{\"aws:SourceIp\":[\"198.51.100.0/24\",\"203.0.113.0/25\"]}",
            "aws:SourceIp",
            "203.0.113.7",
            "203.0.113.207"),
    KEYS5(tags(5), "", "v", "w"),
    KEYS20(tags(20), "", "v", "w"),
    ALLOF50(all(50), "", "k", "x"),
    VARIABLE(
            "\"StringEquals\":{\"aws:ResourceTag/project\":\"${aws:PrincipalTag/project}\"}",
            "aws:ResourceTag/project",
            "lake",
            "sea");

    private static final String ACTION = "ec2:StartInstances";
    private static final String INSTANCE = "arn:aws:ec2:us-east-1:111122223333:instance/i-0a1b2c3d4e5f6a7b8";

    private final String condition;
    private final String key;
    private final String met;
    private final String unmet;

    ConditionCases(String condition, String key, String met, String unmet) {
        this.condition = condition;
        this.key = key;
        this.met = met;
        this.unmet = unmet;
    }

    static ConditionCases of(String parameter) {
        return valueOf(parameter.toUpperCase(Locale.ROOT));
    }

    private static String tags(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"aws:RequestTag/k" + i + "\":\"v\"")
                .collect(Collectors.joining(",", "\"StringEquals\":{", "}"));
    }

    private static String all(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"k" + i + '"')
                .collect(Collectors.joining(",", "\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[", "]}"));
    }

    /** A pool in which every other request meets the condition. */
    Pool pool(ServiceCatalog catalog, int size) {
        String statement = "{\"Effect\":\"Allow\",\"Action\":\"" + ACTION + "\",\"Resource\":\"*\",\"Condition\":{"
                + condition + "}}";
        return OneStatement.pool(
                catalog,
                statement,
                size,
                i -> OneStatement.request(ACTION, INSTANCE, context(i % 2 == 0 ? met : unmet)));
    }

    private RequestContext context(String value) {
        RequestContext.Builder context = RequestContext.builder();
        String fresh = OneStatement.fresh(value);
        switch (this) {
            case NONE -> {}
            case KEYS5, KEYS20 -> {
                int count = this == KEYS5 ? 5 : 20;
                IntStream.range(0, count)
                        .forEach(i -> context.add("aws:RequestTag/k" + i, i == count - 1 ? fresh : "v"));
            }
            case ALLOF50 -> {
                List<String> keys = IntStream.range(0, 50)
                        .mapToObj(i -> (i == 49 ? fresh : "k") + i)
                        .toList();
                context.add("aws:TagKeys", ContextValue.ofAll(keys));
            }
            case VARIABLE -> context.add(key, fresh).add("aws:PrincipalTag/project", "lake");
            case STRING, STRINGLIKE, IGNORECASE, ARN, BOOL, NULL, NUMERIC, DATE, ADDRESS -> {
                if (!fresh.isEmpty()) {
                    context.add(key, fresh);
                }
            }
        }
        return context.build();
    }
}
