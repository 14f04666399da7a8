package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.RequestContext;
import java.util.Locale;

/** Kinds of resource pattern, each with keys of any length that it matches or almost matches. */
enum ResourceCases {
    LITERAL,
    PREFIX,
    INNER1,
    INNER3,
    QUESTION,
    HOSTILE;

    private static final String BUCKET = "arn:aws:s3:::lake/";

    static ResourceCases of(String parameter) {
        return valueOf(parameter.toUpperCase(Locale.ROOT));
    }

    /** A pool of requests that the pattern matches, or not. */
    Pool pool(ServiceCatalog catalog, boolean hit, int length, int size) {
        String filler = "a".repeat(length);
        String statement =
                "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"" + BUCKET + pattern(filler) + "\"}";
        String resource = BUCKET + key(filler, hit);
        return OneStatement.pool(
                catalog, statement, size, i -> OneStatement.request("s3:GetObject", resource, RequestContext.EMPTY));
    }

    private String pattern(String filler) {
        return switch (this) {
            case LITERAL -> filler + "z";
            case PREFIX -> filler + "*";
            case INNER1 -> "*/z";
            case INNER3 -> "*/x/*/y/*/z";
            case QUESTION -> "?".repeat(filler.length()) + "z";
            case HOSTILE -> "*a".repeat(filler.length() / 4) + "*b*z";
        };
    }

    /** What is no hit differs as late as it can. */
    private String key(String filler, boolean hit) {
        String half = filler.substring(filler.length() / 2);
        return switch (this) {
            case LITERAL, QUESTION -> filler + (hit ? "z" : "y");
            case PREFIX -> hit ? filler + "q" : filler.substring(1) + "q";
            case INNER1 -> filler + (hit ? "/z" : "/y");
            case INNER3 -> half + "/x/" + half + (hit ? "/y/q/z" : "/q/q/z");
            case HOSTILE -> filler + (hit ? "bz" : "cz");
        };
    }
}
