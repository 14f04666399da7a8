package io.github.iamevaluator.bench.contender;

import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.bench.estate.RequestDraw;
import io.github.iamevaluator.bench.loop.LoopEngine;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The requests that are asked one after another, made before anything is measured, and who answers them.
 *
 * @param estate that they are about
 * @param catalog of the services
 * @param requests in the order asked
 * @param loop that sorted them by outcome
 * @param mix how many came to which decision
 */
public record Pool(
        Estate estate,
        ServiceCatalog catalog,
        List<AccessRequest> requests,
        LoopEngine loop,
        Map<Decision, Integer> mix) {

    /** The clock of every engine. */
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final long SEED = 42;
    private static final int TRIES_EACH = 400;

    /** The clock of every engine. */
    public static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    /** A pool of given requests. */
    public static Pool given(Estate estate, ServiceCatalog catalog, List<AccessRequest> requests) {
        LoopEngine loop = LoopEngine.of(estate, catalog, NOW);
        Map<Decision, Integer> mix = new EnumMap<>(Decision.class);
        for (AccessRequest request : requests) {
            mix.merge(loop.decide(loop.digest(estate.completed(request))), 1, Integer::sum);
        }
        return new Pool(estate, catalog, List.copyOf(requests), loop, mix);
    }

    /** A pool of so many requests that come to an outcome; as near to it as the policies of the estate allow. */
    public static Pool of(Estate estate, ServiceCatalog catalog, int size, Outcome outcome) {
        LoopEngine loop = LoopEngine.of(estate, catalog, NOW);
        RequestDraw draw = new RequestDraw(estate, catalog, SEED);
        Map<Decision, Integer> mix = new EnumMap<>(Decision.class);
        List<AccessRequest> requests = new ArrayList<>();
        List<AccessRequest> others = new ArrayList<>();
        for (int tries = 0; requests.size() < size && tries < TRIES_EACH * Math.max(size, 64); tries++) {
            AccessRequest request = draw.draw();
            Decision decision = loop.decide(loop.digest(estate.completed(request)));
            if (mix.getOrDefault(decision, 0) < outcome.share(decision, size)) {
                mix.merge(decision, 1, Integer::sum);
                requests.add(request);
            } else if (others.size() < size) {
                others.add(request);
            }
        }
        for (int i = 0; requests.size() < size; i++) {
            Decision decision = loop.decide(loop.digest(estate.completed(others.get(i))));
            mix.merge(decision, 1, Integer::sum);
            requests.add(others.get(i));
        }
        Collections.shuffle(requests, new Random(SEED));
        return new Pool(estate, catalog, List.copyOf(requests), loop, mix);
    }
}
