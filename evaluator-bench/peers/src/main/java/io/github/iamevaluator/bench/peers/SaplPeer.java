package io.github.iamevaluator.bench.peers;

import io.github.iamevaluator.bench.PeerCase;
import io.github.iamevaluator.bench.Scenario;
import io.github.iamevaluator.bench.measure.PeerClock;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.sapl.api.pdp.AuthorizationDecision;
import io.sapl.api.pdp.AuthorizationSubscription;
import io.sapl.interpreter.DefaultSAPLInterpreter;
import io.sapl.interpreter.InitializationException;
import io.sapl.interpreter.SAPLInterpreter;
import io.sapl.interpreter.combinators.PolicyDocumentCombiningAlgorithm;
import io.sapl.interpreter.functions.AnnotationFunctionContext;
import io.sapl.interpreter.functions.FunctionContext;
import io.sapl.interpreter.pip.AnnotationAttributeContext;
import io.sapl.interpreter.pip.AttributeContext;
import io.sapl.pdp.EmbeddedPolicyDecisionPoint;
import io.sapl.pdp.PolicyDecisionPointFactory;
import io.sapl.pdp.config.PDPConfiguration;
import io.sapl.prp.PrpUpdateEvent;
import io.sapl.prp.index.canonical.CanonicalImmutableParsedDocumentIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;

/**
 * SAPL's embedded policy decision point, 3.0.0, as its factory makes it, with the index it calls naive; and with its
 * canonical index, which no factory of this version chooses.
 *
 * <p>More than we do: a stream of decisions that follow changing attributes, obligations and advice. Less: no IAM
 * semantics; the translation covers the hot action's statements only, patterns as regular expressions. SAPL's published
 * times are of a later version.
 */
public final class SaplPeer {

    private final EmbeddedPolicyDecisionPoint point;
    private final List<AuthorizationSubscription> requests = new ArrayList<>();
    private final PeerCase asked;

    private SaplPeer(PeerCase asked, boolean canonical) throws InitializationException {
        this.asked = asked;
        List<String> documents = new ArrayList<>();
        for (Statement statement : asked.statements()) {
            documents.add(translate(statement, documents.size()));
        }
        point = canonical
                ? withCanonicalIndex(documents)
                : PolicyDecisionPointFactory.fixedInRamPolicyDecisionPoint(
                        documents, PolicyDocumentCombiningAlgorithm.DENY_OVERRIDES, Map.of());
        for (int i = 0; i < asked.requests().size(); i++) {
            AccessRequest request = asked.requests().get(i);
            requests.add(AuthorizationSubscription.of("worker", request.action(), asked.resource(i)));
        }
    }

    /** Prints a line for each size of the hot action's scenario. */
    public static void main(String[] arguments) throws InitializationException {
        for (int statements : new int[] {10, 100, 1_000}) {
            PeerCase asked = PeerCase.of(Scenario.HOTACTION, statements);
            int pool = asked.requests().size();
            SaplPeer naive = new SaplPeer(asked, false);
            System.out.println(PeerClock.measure("sapl-pdp-embedded-3.0.0", asked.scenario(), pool, naive::agrees));
            SaplPeer canonical = new SaplPeer(asked, true);
            System.out.println(
                    PeerClock.measure("sapl-pdp-embedded-3.0.0-canonical", asked.scenario(), pool, canonical::agrees));
        }
    }

    /** A decision point with the index that no factory of this version chooses. */
    private static EmbeddedPolicyDecisionPoint withCanonicalIndex(List<String> documents)
            throws InitializationException {
        AttributeContext attributes = new AnnotationAttributeContext();
        FunctionContext functions = new AnnotationFunctionContext();
        SAPLInterpreter interpreter = new DefaultSAPLInterpreter();
        List<PrpUpdateEvent.Update> published = new ArrayList<>();
        for (String document : documents) {
            published.add(new PrpUpdateEvent.Update(PrpUpdateEvent.Type.PUBLISH, interpreter.parseDocument(document)));
        }
        PDPConfiguration configuration = new PDPConfiguration(
                "canonical",
                attributes,
                functions,
                Map.of(),
                PolicyDocumentCombiningAlgorithm.DENY_OVERRIDES,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                new CanonicalImmutableParsedDocumentIndex(attributes, functions).apply(new PrpUpdateEvent(published)));
        return new EmbeddedPolicyDecisionPoint(() -> Flux.just(configuration));
    }

    /** A policy of the same actions on what the same pattern matches; all of it in the target, which SAPL indexes. */
    private static String translate(Statement statement, int number) {
        String actions = statement.action().patterns().stream()
                .map(pattern -> "action == \"" + pattern.text() + '"')
                .collect(Collectors.joining(" | "));
        String pattern = statement.resource().patterns().get(0).text();
        String resource = pattern.contains("*")
                ? "resource =~ \"" + pattern.replace("*", ".*") + '"'
                : "resource == \"" + pattern + '"';
        return "policy \"p" + number + "\" " + (statement.effect() == Effect.ALLOW ? "permit" : "deny") + " (" + actions
                + ") & " + resource;
    }

    private boolean agrees(int request) {
        AuthorizationDecision decision = point.decide(requests.get(request)).blockFirst();
        boolean allowed = decision != null && decision.getDecision() == io.sapl.api.pdp.Decision.PERMIT;
        return allowed == (asked.decisions().get(request) == Decision.ALLOWED);
    }
}
