package io.github.iamevaluator.bench;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Ten million questions about the organization of 1,000 principals, with identity, boundary, SCPs and bucket policies. */
enum MatrixCells {
    /** 1,000 actions of all services on 10 objects; without catalog, so that each action may be asked on each. */
    MIXED(1_000, 10),
    /** 40 actions on objects, on 250 objects; with the catalog. */
    OBJECTS(40, 250);

    private static final long SEED = 11;
    private static final int BUCKETS = 200;
    private static final int CHECKED_ACTIONS = 8;
    private static final int CHECKED_EACH = 37;

    /** Services whose actions have rules of their own, or policies that no export holds. */
    private static final Set<String> LEFT_OUT = Set.of("sts", "kms", "organizations");

    private final int actions;
    private final int resources;

    MatrixCells(int actions, int resources) {
        this.actions = actions;
        this.resources = resources;
    }

    static MatrixCells of(String parameter) {
        return valueOf(parameter.toUpperCase(Locale.ROOT));
    }

    /** The estate, prepared. */
    PreparedPolicies prepare(Estate estate, ServiceCatalog catalog) {
        IamEvaluator.Builder builder = IamEvaluator.builder().clock(Pool.clock());
        return estate.prepare(
                switch (this) {
                    case MIXED -> builder.withoutCatalog().build();
                    case OBJECTS -> builder.catalog(catalog).build();
                });
    }

    /** The matrix. */
    AccessMatrix matrix(Estate estate, ServiceCatalog catalog, PreparedPolicies policies) {
        List<Principal> principals =
                estate.callers().stream().map(Principals::parse).toList();
        return policies.matrix(principals, actions(catalog), resources());
    }

    private List<String> actions(ServiceCatalog catalog) {
        String object = resources().get(0).arn();
        Stream<ServiceAction> all = catalog.services()
                .filter(service -> !LEFT_OUT.contains(service.prefix()))
                .flatMap(service -> service.actions().stream());
        Stream<ServiceAction> wanted = switch (this) {
            case MIXED -> all;
            case OBJECTS ->
                all.filter(action -> action.service().equals("s3")
                        && action.resourceTypesFor(object).size() == 1);
        };
        List<String> names = new ArrayList<>(
                wanted.map(ServiceAction::qualifiedName).sorted().toList());
        Collections.shuffle(names, new Random(SEED));
        return List.copyOf(names.subList(0, actions));
    }

    private List<ResourceTarget> resources() {
        List<ResourceTarget> targets = new ArrayList<>();
        for (int i = 0; i < resources; i++) {
            String folder = i % 2 == 0 ? "shared" : "private";
            targets.add(ResourceTarget.of("arn:aws:s3:::bench-bucket-" + i * 7 % BUCKETS + "/" + folder + "/" + i));
        }
        return targets;
    }

    /** Some of the questions, as requests. */
    static List<AccessRequest> sample(AccessMatrix matrix, int count) {
        Dice dice = Dice.of(SEED);
        List<AccessRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(AccessRequest.builder(dice.of(matrix.principals()), dice.of(matrix.actions()))
                    .resources(List.of(dice.of(matrix.resources())))
                    .build());
        }
        return requests;
    }

    /** Fails unless the matrix says of many cells what is said of each alone. */
    static void requireAgreement(AccessMatrix matrix, PreparedPolicies policies) {
        matrix.ofActions(0, CHECKED_ACTIONS).visit(column -> {
            for (int i = 0; i < matrix.principals().size(); i += CHECKED_EACH) {
                Decision alone = policies.decide(AccessRequest.builder(
                                matrix.principals().get(i), matrix.actions().get(column.action()))
                        .resources(List.of(matrix.resources().get(column.resource())))
                        .build());
                if (alone != column.decision(i)) {
                    throw new IllegalStateException("the matrix and decide differ on principal " + i + ", action "
                            + column.action() + ", resource " + column.resource());
                }
            }
        });
    }
}
