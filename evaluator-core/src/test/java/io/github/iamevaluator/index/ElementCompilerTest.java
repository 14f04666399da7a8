package io.github.iamevaluator.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.TextPosition;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Equal elements of statements, read alike, share what is compiled. */
class ElementCompilerTest {

    private static final PolicyVersion VERSION = PolicyVersion.V2012_10_17;
    private static final PolicyUse IDENTITY = PolicyUse.of(PolicyType.IDENTITY);

    private final ElementCompiler elements = new ElementCompiler(EvaluationOptions.DEFAULT);
    private final Statement one = statement("'Effect':'Allow','Action':'s3:Get*'");
    private final Statement other = statement("  'Effect':'Allow','Action':'s3:Get*'");

    @Test
    void equalElementsShareTheirMatchers() {
        assertThat(elements.action(other)).isSameAs(elements.action(one));
        assertThat(elements.resource(other, VERSION, IDENTITY)).isSameAs(elements.resource(one, VERSION, IDENTITY));
        assertThat(elements.principal(other, IDENTITY)).isSameAs(elements.principal(one, IDENTITY));
    }

    @Test
    void equalConditionsAreCompiledOnceAndReportedEachInItsOwnPlace() {
        var first = elements.conditions(one, VERSION);
        var second = elements.conditions(other, VERSION);

        assertThat(second.conditions().get(0)).isSameAs(first.conditions().get(0));
        assertThat(List.of(first, second))
                .extracting(conditions ->
                        conditions.report(RequestContext.EMPTY).get(0).at())
                .extracting(TextPosition::column)
                .containsExactly(column(one), column(one) + 2);
    }

    @Test
    void whatIsReadOtherwiseIsCompiledForItself() {
        Statement not = statement("'Effect':'Allow','NotAction':'s3:Get*'");
        Statement deny = statement("'Effect':'Deny','Action':'s3:Get*'");

        assertThat(elements.action(not)).isNotSameAs(elements.action(one));
        assertThat(elements.resource(deny, VERSION, IDENTITY)).isNotSameAs(elements.resource(one, VERSION, IDENTITY));
        assertThat(elements.resource(one, VERSION, PolicyUse.of(PolicyType.SERVICE_CONTROL)))
                .isNotSameAs(elements.resource(one, VERSION, IDENTITY));
        assertThat(elements.conditions(one, PolicyVersion.V2008_10_17)
                        .conditions()
                        .get(0))
                .isNotSameAs(elements.conditions(one, VERSION).conditions().get(0));
    }

    private static int column(Statement statement) {
        return statement.conditions().get(0).at().column();
    }

    private static Statement statement(String begin) {
        String text = "{'Statement':{" + begin + ",'Resource':'arn:aws:s3:::a/${aws:username}',"
                + "'Condition':{'Bool':{'aws:SecureTransport':'true'}}}}";
        return PolicyParser.create(service -> true)
                .parse(PolicyForm.IDENTITY, PolicyInput.text("p", text.replace('\'', '"')))
                .document()
                .orElseThrow()
                .statements()
                .get(0);
    }
}
