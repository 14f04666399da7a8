package io.github.iamevaluator.hostile;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.util.Collections;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A policy and a request that are made to cost as much as they can, in any size. */
enum Attack {
    /** Stars in the name of the resource, which match almost. */
    STARS_IN_RESOURCE {
        @Override
        String statement(int size) {
            return "'Action':'s3:GetObject','Resource':'" + BUCKET + "a*".repeat(size) + "b'";
        }
    },
    /** A long text between stars, which fits everywhere but for its last character. */
    NEARLY_IN_RESOURCE {
        @Override
        String statement(int size) {
            return "'Action':'s3:GetObject','Resource':'" + BUCKET + "*" + "a".repeat(size / 2) + "b*c'";
        }
    },
    /** The same with question marks between them. */
    QUESTION_MARKS_IN_RESOURCE {
        @Override
        String statement(int size) {
            return "'Action':'s3:GetObject','Resource':'" + BUCKET + "*?".repeat(size) + "b'";
        }
    },
    /** Stars before the colons, each of which may run on to the next segment. */
    STARS_IN_EVERY_SEGMENT {
        @Override
        String statement(int size) {
            String stars = "*a".repeat(size / 5) + "*";
            return "'Action':'s3:GetObject','Resource':'arn:*:" + stars + ":" + stars + ":" + stars + ":" + stars
                    + "b'";
        }

        @Override
        String resource(int size) {
            return "arn:aws:s3:::" + "a:".repeat(size);
        }
    },
    /** What is excluded, entry by entry. */
    MANY_NOT_RESOURCES {
        @Override
        String statement(int size) {
            return "'Action':'s3:GetObject','NotResource':" + list(size / 20, i -> BUCKET + "a*".repeat(10) + i);
        }
    },
    /** An action name as long as its pattern. */
    STARS_IN_ACTION {
        @Override
        String statement(int size) {
            return "'Action':'s3:" + "a*".repeat(size) + "b','Resource':'*'";
        }

        @Override
        String action(int size) {
            return "s3:" + "a".repeat(size);
        }
    },
    /** A long text between stars in the name of the action. */
    NEARLY_IN_ACTION {
        @Override
        String statement(int size) {
            return "'Action':'s3:*" + "A".repeat(size / 2) + "b*c','Resource':'*'";
        }

        @Override
        String action(int size) {
            return "s3:" + "a".repeat(size);
        }
    },
    /** Every action but many. */
    MANY_NOT_ACTIONS {
        @Override
        String statement(int size) {
            return "'NotAction':" + list(size / 20, i -> "s3:" + "a*".repeat(10) + i) + ",'Resource':'*'";
        }

        @Override
        String action(int size) {
            return "s3:" + "a".repeat(size);
        }
    },
    /** A long value against a pattern. */
    STRING_LIKE {
        @Override
        String statement(int size) {
            return condition("StringLike", "aws:UserAgent", list(1, i -> "*" + "a".repeat(size / 2) + "b*c"));
        }
    },
    /** Every value against every pattern. */
    STRING_LIKE_OF_LISTS {
        @Override
        String statement(int size) {
            return condition(
                    "ForAllValues:StringNotLike", "aws:TagKeys", list(size / 20, i -> "a*".repeat(8) + "b" + i));
        }

        @Override
        RequestContext context(int size) {
            return RequestContext.builder()
                    .put("aws:TagKeys", ContextValue.ofAll(Collections.nCopies(size / 20, "a".repeat(20))))
                    .build();
        }
    },
    /** Every value against every pattern, in all parts of an ARN. */
    ARN_LIKE {
        @Override
        String statement(int size) {
            String part = "a".repeat(size / 8) + "b*";
            return condition("ArnLike", "aws:SourceArn", list(1, i -> "arn:*" + (":*" + part).repeat(4)));
        }

        @Override
        RequestContext context(int size) {
            return RequestContext.builder()
                    .put("aws:SourceArn", ContextValue.of("arn:aws" + (":" + "a".repeat(size / 4)).repeat(4)))
                    .build();
        }
    },
    /** A variable in the place of each character, its value full of stars, which are ordinary there. */
    VARIABLES {
        @Override
        String statement(int size) {
            return "'Action':'s3:GetObject','Resource':'" + BUCKET + "${aws:username}*".repeat(size / 16) + "b'";
        }

        @Override
        String resource(int size) {
            return BUCKET + "a*".repeat(size / 2);
        }
    },
    /** A number with very many digits and a very large exponent. */
    NUMBERS {
        @Override
        String statement(int size) {
            return condition("NumericLessThan", "s3:max-keys", list(1, i -> "9".repeat(size) + "." + "9".repeat(size)));
        }

        @Override
        RequestContext context(int size) {
            return RequestContext.builder()
                    .put("s3:max-keys", ContextValue.of("9".repeat(size) + "e999999999"))
                    .build();
        }
    },
    /** Statements by the hundred. */
    MANY_STATEMENTS {
        @Override
        String document(int size) {
            return statements(IntStream.range(0, size / 40)
                    .mapToObj(i -> "{'Effect':'Allow','Action':'s3:Get*','Resource':'" + BUCKET + "a*a*" + i + "'}")
                    .collect(Collectors.joining(",")));
        }
    },
    /** Callers by the hundred, none of whom asks. */
    MANY_PRINCIPALS {
        @Override
        String statement(int size) {
            return "'Principal':{'AWS':" + list(size / 40, i -> USER + i) + "}," + ANYTHING;
        }

        @Override
        boolean onResource() {
            return true;
        }
    },
    /** Everybody but many. */
    MANY_NOT_PRINCIPALS {
        @Override
        String document(int size) {
            String excluded = "'NotPrincipal':{'AWS':" + list(size / 40, i -> USER + i) + "},";
            return statements("{'Effect':'Deny'," + excluded + ANYTHING + "}");
        }

        @Override
        boolean onResource() {
            return true;
        }
    },
    /** Condition upon condition. */
    MANY_CONDITIONS {
        @Override
        String statement(int size) {
            String conditions = IntStream.range(0, size / 20)
                    .mapToObj(i -> "'aws:RequestTag/" + i + "':'" + i + "'")
                    .collect(Collectors.joining(","));
            return ANYTHING + ",'Condition':{'StringEquals':{" + conditions + "}}";
        }

        @Override
        RequestContext context(int size) {
            RequestContext.Builder context = RequestContext.builder();
            IntStream.range(0, size / 20)
                    .forEach(i -> context.put("aws:RequestTag/" + i, ContextValue.of(String.valueOf(i))));
            return context.build();
        }
    };

    private static final String BUCKET = "arn:aws:s3:::";
    private static final String USER = "arn:aws:iam::111122223333:user/a";
    private static final String ANYTHING = "'Action':'s3:GetObject','Resource':'*'";

    /** Whether the policy is one of the resource and not of the caller. */
    boolean onResource() {
        return false;
    }

    /** The policy, as JSON. */
    String document(int size) {
        return statements("{'Effect':'Allow'," + statement(size) + "}");
    }

    /** Its statement, but for the effect. */
    String statement(int size) {
        throw new IllegalStateException(name() + " of " + size + " has more than one statement");
    }

    /** The request. */
    final AccessRequest request(int size) {
        return AccessRequest.builder(Principals.parse(USER + "*"), action(size))
                .resource(resource(size))
                .context(context(size))
                .literalResource(true)
                .build();
    }

    String action(int size) {
        return "s3:GetObject";
    }

    String resource(int size) {
        return BUCKET + "a".repeat(size);
    }

    RequestContext context(int size) {
        return RequestContext.builder()
                .put("aws:UserAgent", ContextValue.of("a".repeat(size)))
                .build();
    }

    /** How long the text of the request is. */
    final long textLength(int size) {
        AccessRequest request = request(size);
        return request.action().length()
                + request.resources().get(0).arn().length()
                + request.context().entries().values().stream()
                        .mapToLong(entry -> entry.key().length() + texts(entry.value()))
                        .sum();
    }

    private static long texts(ContextValue value) {
        return value.values().stream().mapToLong(String::length).sum();
    }

    private static String condition(String operator, String key, String wanted) {
        return ANYTHING + ",'Condition':{'" + operator + "':{'" + key + "':" + wanted + "}}";
    }

    private static String list(int count, IntFunction<String> text) {
        return IntStream.range(0, Math.max(1, count))
                .mapToObj(i -> "'" + text.apply(i) + "'")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String statements(String statements) {
        return ("{'Version':'2012-10-17','Statement':[" + statements + "]}").replace('\'', '"');
    }
}
