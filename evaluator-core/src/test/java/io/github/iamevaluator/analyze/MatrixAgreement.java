package io.github.iamevaluator.analyze;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The axes of a matrix, taken from requests, and every cell of it compared with {@code decide}. */
final class MatrixAgreement {

    private static final Set<String> OF_PAIR =
            Set.of("must.use.wildcard", "no.resource.types", "multiple.resource.types");
    static final String NOT_ASKED = "not asked";

    private final PreparedPolicies policies;
    private final Set<Principal> principals = new LinkedHashSet<>();
    private final Set<String> actions = new LinkedHashSet<>();
    private final Set<ResourceTarget> resources = new LinkedHashSet<>();
    private final Set<RequestContext> contexts = new LinkedHashSet<>(List.of(RequestContext.EMPTY));
    private final Map<String, Integer> census = new TreeMap<>();

    MatrixAgreement(PreparedPolicies policies) {
        this.policies = policies;
    }

    /** Takes up what a request is about, as far as it can be asked about at all. */
    MatrixAgreement with(AccessRequest request) {
        with(request.principal());
        actions.add(request.action());
        request.resources().stream()
                .filter(target -> target.arn().equals("*") || target.segments().isArn())
                .forEach(resources::add);
        if (contexts.size() < 3) {
            contexts.add(request.context());
        }
        return this;
    }

    /** Takes up a principal, if it can be asked about at all. */
    MatrixAgreement with(Principal principal) {
        String answer = answer(principal, "s3:GetObject", ResourceTarget.of("arn:aws:s3:::b/k"), RequestContext.EMPTY);
        if (!answer.contains("polic") && !answer.startsWith("invalid")) {
            principals.add(principal);
        }
        return this;
    }

    /** How many cells there were of each decision. */
    Map<String, Integer> census() {
        return census;
    }

    AccessMatrix matrix() {
        List<String> asked = actions.stream()
                .filter(action -> principals.stream()
                        .noneMatch(caller -> answer(caller, action, ResourceTarget.of("*"), RequestContext.EMPTY)
                                .startsWith("invalid")))
                .toList();
        return policies.matrix(List.copyOf(principals), asked, List.copyOf(resources), List.copyOf(contexts));
    }

    /** The cells on which matrix and {@code decide} differ, or that are missing. */
    List<String> disagreements(MatrixRun run) {
        AccessMatrix matrix = matrix();
        Map<String, String> cells = new ConcurrentHashMap<>();
        matrix.visit(
                column -> {
                    for (int p = 0; p < matrix.principals().size(); p++) {
                        String place = place(p, column.action(), column.resource(), column.context());
                        String said = column.asked() ? column.decision(p).name() : NOT_ASKED;
                        if (cells.put(place, said) != null) {
                            throw new IllegalStateException("twice: " + place);
                        }
                    }
                },
                run);
        List<String> found = new ArrayList<>();
        for (int p = 0; p < matrix.principals().size(); p++) {
            for (int a = 0; a < matrix.actions().size(); a++) {
                for (int r = 0; r < matrix.resources().size(); r++) {
                    for (int c = 0; c < matrix.contexts().size(); c++) {
                        String decided = answer(
                                matrix.principals().get(p),
                                matrix.actions().get(a),
                                matrix.resources().get(r),
                                matrix.contexts().get(c));
                        String cell = String.valueOf(cells.get(place(p, a, r, c)));
                        census.merge(decided, 1, Integer::sum);
                        if (!cell.equals(decided)) {
                            found.add(matrix.principals().get(p) + " "
                                    + matrix.actions().get(a) + " "
                                    + matrix.resources().get(r) + " "
                                    + matrix.contexts().get(c) + ": decided "
                                    + decided + ", in the matrix " + cell);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String place(int principal, int action, int resource, int context) {
        return principal + " " + action + " " + resource + " " + context;
    }

    private String answer(Principal principal, String action, ResourceTarget resource, RequestContext context) {
        try {
            return policies.decide(AccessRequest.builder(principal, action)
                            .resources(List.of(resource))
                            .context(context)
                            .build())
                    .name();
        } catch (InvalidRequestException refused) {
            String code = refused.error().code();
            return OF_PAIR.contains(code) ? NOT_ASKED : code;
        } catch (PolicyParseException broken) {
            return "broken policy";
        }
    }
}
