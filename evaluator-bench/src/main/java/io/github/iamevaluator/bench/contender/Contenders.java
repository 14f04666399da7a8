package io.github.iamevaluator.bench.contender;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.bench.loop.LoopEngine;
import io.github.iamevaluator.bench.loop.LoopRequest;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.time.InstantSource;

/** Makes the contenders of a pool, and makes sure that they agree before anything is measured. */
public final class Contenders {

    private static final int CHECKED_WITH_REFERENCE = 256;
    private static final int STATEMENTS_READ_BY_REFERENCE = 500_000;

    private Contenders() {}

    /**
     * A contender.
     *
     * @param engine {@code indexed}, {@code loop} or {@code reference}
     * @param api {@code string}: every request as text; {@code prepared}: from parts made ready, which only the engine has
     */
    public static Contender of(Pool pool, String engine, String api) {
        return switch (engine) {
            case "indexed" -> indexed(pool, api);
            case "loop" -> loop(pool);
            case "reference" -> new ReferenceContender(pool);
            default -> throw new IllegalArgumentException("no engine is called " + engine);
        };
    }

    /** Fails unless engine and loop agree on every request of the pool, and the reference on a sample. */
    public static void requireAgreement(Pool pool) {
        Contender indexed = indexed(pool, "string");
        Contender prepared = indexed(pool, "prepared");
        Contender loop = loop(pool);
        Contender reference = new ReferenceContender(pool);
        int size = pool.requests().size();
        int statements = pool.estate().policiesOf(pool.requests().get(0).principal()).identity().stream()
                .mapToInt(policy -> policy.document().orElseThrow().statements().size())
                .sum();
        int checked = Math.min(CHECKED_WITH_REFERENCE, 4 + STATEMENTS_READ_BY_REFERENCE / Math.max(1, statements));
        int step = Math.max(1, size / checked);
        for (int i = 0; i < size; i++) {
            Decision decision = loop.decide(i);
            require(pool, i, "engine", indexed.decide(i), decision);
            require(pool, i, "engine on prepared parts", prepared.decide(i), decision);
            if (i % step == 0) {
                require(pool, i, "reference", reference.decide(i), decision);
            }
        }
    }

    private static void require(Pool pool, int number, String who, Decision other, Decision loop) {
        if (other != loop) {
            throw new IllegalStateException("the " + who + " says " + other + ", the loop " + loop + " on "
                    + pool.requests().get(number));
        }
    }

    private static Contender indexed(Pool pool, String api) {
        IamEvaluator evaluator = IamEvaluator.builder()
                .catalog(pool.catalog())
                .clock(InstantSource.fixed(Pool.NOW))
                .build();
        PreparedPolicies policies = pool.estate().prepare(evaluator);
        return switch (api) {
            case "string" -> {
                AccessRequest[] requests = pool.requests().toArray(new AccessRequest[0]);
                yield number -> policies.decide(requests[number]);
            }
            case "prepared" -> new PreparedContender(policies, pool.requests());
            default -> throw new IllegalArgumentException("no form of request is called " + api);
        };
    }

    private static Contender loop(Pool pool) {
        LoopEngine loop = pool.loop();
        LoopRequest[] requests = pool.requests().stream()
                .map(request -> loop.digest(pool.estate().completed(request)))
                .toArray(LoopRequest[]::new);
        return number -> loop.decide(requests[number]);
    }
}
