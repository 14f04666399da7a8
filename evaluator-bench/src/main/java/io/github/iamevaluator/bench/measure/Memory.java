package io.github.iamevaluator.bench.measure;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.bench.corpus.Corpus;
import io.github.iamevaluator.bench.corpus.PolicyText;
import io.github.iamevaluator.bench.estate.OrganizationEstate;
import io.github.iamevaluator.bench.estate.OrganizationGenerator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** How much heap policies and principals take: the heap in use with several copies less that without, by their number. */
public final class Memory {

    private static final int COPIES = 3;
    private static final int COLLECTIONS = 5;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int POLICIES = 1_000;
    private static final int PRINCIPALS = 1_000;

    private final ServiceCatalog catalog = ServiceCatalog.embedded();
    private final Corpus corpus = Corpus.current(catalog);
    private final List<Policy> managed = corpus.parsed(catalog);
    private final AccessRequest request =
            AccessRequest.of("arn:aws:iam::111122223333:role/worker", "s3:GetObject", "arn:aws:s3:::lake/x");

    /** Prints three lines: a name, a tab, bytes. */
    public static void main(String[] arguments) {
        Memory memory = new Memory();
        System.out.println("heap.policies\t" + of(COPIES, memory::policies));
        long fewAlone = of(1, () -> memory.environment(PRINCIPALS));
        long manyAlone = of(1, () -> memory.environment(2 * PRINCIPALS));
        long few = of(1, () -> memory.prepared(PRINCIPALS));
        long many = of(1, () -> memory.prepared(2 * PRINCIPALS));
        long environment = (manyAlone - fewAlone) / PRINCIPALS;
        System.out.println("heap.principal.environment\t" + environment);
        System.out.println("heap.principal\t" + ((many - few) / PRINCIPALS - environment));
    }

    /** Heap that one copy takes, in bytes. */
    private static long of(int copies, Supplier<Object> maker) {
        List<Object> kept = new ArrayList<>();
        kept.add(made(maker)); // what is shared by all copies
        long before = used();
        for (int i = 0; i < copies; i++) {
            kept.add(made(maker));
        }
        long after = used();
        if (kept.size() != copies + 1) {
            throw new IllegalStateException("all copies are still needed here");
        }
        return (after - before) / copies;
    }

    /** A copy, made by a thread of its own, which takes what it keeps for itself along when it ends. */
    private static Object made(Supplier<Object> maker) {
        return CompletableFuture.supplyAsync(maker, work -> new Thread(work).start())
                .join();
    }

    /** The least heap in use after several collections; caches tidy themselves up between them. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            LockSupport.parkNanos(PAUSE_NANOS);
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    /** A thousand policies, parsed and prepared by an evaluator of their own. */
    private Object policies() {
        PolicyParser parser = PolicyParser.create(catalog::rcpSupported);
        List<Policy> policies = new ArrayList<>();
        for (PolicyText text : corpus.policies().subList(0, POLICIES)) {
            policies.add(parser.parse(PolicyForm.IDENTITY, PolicyInput.text(text.name(), text.json())));
        }
        var prepared =
                evaluator().prepare(PolicySet.builder().identity(policies).build());
        prepared.decide(request);
        return List.of(policies, prepared);
    }

    /** An organization of so many principals with 50 shared policies each. */
    private Environment environment(int principals) {
        OrganizationEstate estate = new OrganizationGenerator(catalog, managed, 7).organization(20, principals, 50, 10);
        return estate.environment();
    }

    private Object prepared(int principals) {
        Environment environment = environment(principals);
        var prepared = evaluator().prepare(environment);
        for (var principal : environment.principals()) {
            prepared.decide(AccessRequest.of(principal.toString(), "s3:GetObject", "arn:aws:s3:::bench-bucket-0/x"));
        }
        return List.of(environment, prepared);
    }

    private IamEvaluator evaluator() {
        return IamEvaluator.builder().catalog(catalog).build();
    }
}
