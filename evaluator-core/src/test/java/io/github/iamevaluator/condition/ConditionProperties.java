package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.ABSENT;
import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.SIMULATOR;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.list;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.condition.TruthTableTest.Sample;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of all conditions. */
class ConditionProperties {

    /** Texts that convert to the type of a negated operator, some of which match others. */
    record Case(Sample sample, List<String> policy, List<String> actual) {

        CompiledCondition negated(String prefix) {
            return compile(REAL, prefix + sample.operator().awsName(), policy.toArray(String[]::new));
        }

        CompiledCondition positive(String prefix) {
            // COND-3: the positive twin of a negated operator is spelled like it, without Not.
            return compile(
                    REAL, prefix + sample.operator().awsName().replace("Not", ""), policy.toArray(String[]::new));
        }
    }

    @Provide
    Arbitrary<Case> convertible() {
        List<Sample> negated =
                TruthTableTest.samples().stream().filter(s -> !s.positive()).toList();
        return Arbitraries.of(negated).flatMap(sample -> {
            Arbitrary<List<String>> texts = Arbitraries.of(sample.policy(), sample.hit(), sample.miss())
                    .filter(text -> text.indexOf('/') < 0)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3);
            Arbitrary<List<String>> policy = Arbitraries.of(sample.policy(), sample.miss())
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3);
            return policy.flatMap(p -> texts.map(t -> new Case(sample, p, t)));
        });
    }

    @Property
    void aNegatedOperatorIsTheComplementOfItsTwin(@ForAll("convertible") Case c) {
        RequestContext context = single(c.actual().get(0));

        assertThat(c.negated("").test(context))
                .isEqualTo(complement(c.positive("").test(context)));
    }

    @Property
    void theComplementOfForAnyValueIsForAllValuesOfTheNegatedTwin(@ForAll("convertible") Case c) {
        RequestContext context = list(c.actual());

        assertThat(c.negated("ForAllValues:").test(context))
                .isEqualTo(complement(c.positive("ForAnyValue:").test(context)));
        assertThat(c.negated("ForAnyValue:").test(context))
                .isEqualTo(complement(c.positive("ForAllValues:").test(context)));
    }

    private static Truth complement(Truth truth) {
        return Truth.of(truth == Truth.FALSE);
    }

    /** Any operator in any form on texts that often do not convert. */
    record Wild(String operator, List<String> policy, RequestContext context, EvaluationOptions options) {

        CompiledCondition compiled() {
            return compile(options, operator, policy.toArray(String[]::new));
        }
    }

    @Provide
    Arbitrary<Wild> wild() {
        Arbitrary<String> text = Arbitraries.of(
                "",
                "true",
                "1",
                "1e1",
                "abc",
                "2030-01-01",
                "10.0.0.1",
                "10.0.0.0/8",
                "::1",
                "2001:db8::1/64",
                "YQ==",
                "*",
                "a:b:c:d:e:f",
                "a:b:c:d:e:*",
                "${corp:key}",
                "${corp:none}",
                "${corp:none, 'abc'}",
                "not-an-arn");
        Arbitrary<RequestContext> context = text.list()
                .ofMaxSize(3)
                .flatMap(list -> Arbitraries.of(ABSENT, list(list), list.isEmpty() ? ABSENT : single(list.get(0))));
        Arbitrary<String> operator = Arbitraries.of(ConditionOperator.values())
                .flatMap(o -> Arbitraries.of("", "ForAnyValue:", "ForAllValues:")
                        .flatMap(prefix -> Arbitraries.of("", "IfExists").map(end -> prefix + o.awsName() + end)));
        Arbitrary<EvaluationOptions> options = Arbitraries.of(REAL, SIMULATOR);
        return operator.flatMap(o ->
                text.list().ofMaxSize(3).flatMap(p -> context.flatMap(c -> options.map(e -> new Wild(o, p, c, e)))));
    }

    @Property
    void theReportSaysWhatTheTestSays(@ForAll("wild") Wild wild) {
        ConditionReport report = wild.compiled().report(wild.context());

        assertThat(report.truth()).isEqualTo(wild.compiled().test(wild.context()));
        assertThat(report.wanted()).extracting(ConditionReport.Wanted::written).isEqualTo(wild.policy());
    }

    @Property
    void onlyArnOperatorsAreEverIndeterminate(@ForAll("wild") Wild wild) {
        ConditionOperator.Family family = wild.compiled().condition().operator().family();

        assertThat(wild.compiled().test(wild.context()) != Truth.INDETERMINATE
                        || family == ConditionOperator.Family.ARN)
                .isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfConditionsDoesNotMatter(@ForAll("wild") Wild one, @ForAll("wild") Wild other) {
        var first = one.compiled().condition();
        var second = other.compiled().condition();

        assertThat(CompiledConditions.compile(List.of(first, second), PolicyVersion.V2012_10_17, REAL)
                        .test(one.context()))
                .isEqualTo(CompiledConditions.compile(List.of(second, first), PolicyVersion.V2012_10_17, REAL)
                        .test(one.context()));
    }
}
