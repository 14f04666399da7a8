package io.github.iamevaluator;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.decide.DecisionTable;
import io.github.iamevaluator.decide.service.ServiceRules;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.index.IndexParts;
import io.github.iamevaluator.index.PlainQuestions;
import io.github.iamevaluator.index.PolicyCompiler;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers "can principal X do Y on Z?" as AWS would, offline.
 *
 * <p>Immutable, and safe for use by any number of threads; keep one. The clock is read at most once a request, and only
 * to fill {@code aws:CurrentTime} and {@code aws:EpochTime} (REQ-8).
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic"; the rules are those of {@code docs/semantics.md}.
 *
 * @since 0.1.0
 */
public final class IamEvaluator {

    private final Optional<ServiceCatalog> catalog;
    private final InstantSource clock;
    private final EvaluationOptions options;
    private final PolicyCompiler compiler;
    private final IndexParts parts;
    private final DecisionTable decisions;

    private IamEvaluator(
            Optional<ServiceCatalog> catalog, InstantSource clock, EvaluationOptions options, long cacheBound) {
        this.catalog = catalog;
        this.clock = clock;
        this.options = options;
        this.compiler = new PolicyCompiler(options, cacheBound);
        this.parts = new IndexParts(compiler, options, catalog, ServiceRules::ruleOf);
        this.decisions = new DecisionTable(options);
    }

    /** An evaluator with the embedded catalog, the system clock and default options. */
    public static IamEvaluator create() {
        return builder().build();
    }

    /** A builder with the embedded catalog, the system clock and default options. */
    public static Builder builder() {
        return new Builder();
    }

    /** One question, policies in hand. */
    public EvaluationResult evaluate(AccessRequest request, PolicySet policies) {
        return prepare(policies).evaluate(request);
    }

    /** Policies in hand, ready for many questions. */
    public PreparedPolicies prepare(PolicySet policies) {
        return prepare(
                new PoliciesInHand(policies, compiler, options),
                () -> PlainQuestions.of(policies, parts, clock::instant));
    }

    /** An environment, ready for many questions about whoever and whatever is in it. */
    public PreparedPolicies prepare(Environment environment) {
        return prepare(environment, PolicySet.EMPTY);
    }

    /** A changed environment, ready for many questions; the index takes over what another prepared environment shares. */
    PreparedPolicies prepare(Environment changed, PreparedPolicies before) {
        return prepare(
                new PoliciesOfEnvironment(changed, PolicySet.EMPTY, compiler, options, catalog),
                () -> before.index().flatMap(index -> index.changedTo(changed)));
    }

    /**
     * An environment, ready for many questions, with policies that come with the questions.
     *
     * @param replacing each type of policy given here replaces what the environment says of it; session policies are
     *     always given here
     */
    public PreparedPolicies prepare(Environment environment, PolicySet replacing) {
        return prepare(
                new PoliciesOfEnvironment(environment, replacing, compiler, options, catalog),
                () -> replacing.equals(PolicySet.EMPTY)
                        ? PlainQuestions.of(environment, parts, clock::instant)
                        : Optional.empty());
    }

    private PreparedPolicies prepare(PolicySource source, Supplier<Optional<PlainQuestions>> plain) {
        PlainDecisions decided = new PlainDecisions(plain, decisions);
        return new PreparedPolicies(new Evaluation(source, options, catalog, decided::whenWorthwhile), decided, clock);
    }

    /** The catalog in use, if there is one. */
    public Optional<ServiceCatalog> catalog() {
        return catalog;
    }

    /** The options in use. */
    public EvaluationOptions options() {
        return options;
    }

    /** How the cache of compiled policy documents has done so far. */
    public CompileCache compileCache() {
        return CompileCache.of(compiler.counts());
    }

    /** Collects the parts of an {@link IamEvaluator}. */
    public static final class Builder {
        private Optional<Optional<ServiceCatalog>> catalog = Optional.empty();
        private InstantSource clock = InstantSource.system();
        private EvaluationOptions options = EvaluationOptions.DEFAULT;
        private long cacheBound = CompileCache.DEFAULT_BOUND;

        private Builder() {}

        /** A catalog of one's own; one catalog may serve many evaluators. */
        public Builder catalog(ServiceCatalog own) {
            catalog = Optional.of(Optional.of(own));
            return this;
        }

        /** No catalog: any well-formed action is evaluated (REQ-3). */
        public Builder withoutCatalog() {
            catalog = Optional.of(Optional.empty());
            return this;
        }

        /** The clock. */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /** How to evaluate. */
        public Builder options(EvaluationOptions wanted) {
            options = wanted;
            return this;
        }

        /**
         * The bound of the cache of compiled policy documents, instead of {@link CompileCache#DEFAULT_BOUND}.
         *
         * @param characters of policy text whose compiled documents are kept, beside those in use; with 0, equal texts
         *     are compiled each for itself
         */
        public Builder compileCacheBound(long characters) {
            if (characters < 0) {
                throw new IllegalArgumentException("characters");
            }
            cacheBound = characters;
            return this;
        }

        /** The evaluator. */
        public IamEvaluator build() {
            return new IamEvaluator(
                    catalog.orElseGet(() -> Optional.of(ServiceCatalog.embedded())), clock, options, cacheBound);
        }
    }
}
