package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** The laws of section 2: texts that say the same. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class DocumentProperties {

    private static final RequestContext CONTEXT = RequestContext.builder()
            .add("corp:text", "web")
            .add("corp:number", "10")
            .add("corp:flag", "true")
            .build();

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static DocumentProperties of(Engine engine) {
        DocumentProperties laws = new DocumentProperties();
        laws.engine = engine;
        return laws;
    }

    /** GRAM-9. */
    @Property
    void aScalarEqualsAOneElementArray(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Scenario asked = Asked.plain(dice, CONTEXT);
        List<String> parts = List.of(
                dice.of("\"*\"", "\"" + Asked.HOME + "\"", "\"arn:aws:iam::" + Asked.HOME + ":user/ana\""),
                quoted(dice.of("*", asked.request().action(), "iam:*")),
                quoted(dice.of("*", Asked.resource(asked), "arn:aws:s3:::other/*")),
                quoted(dice.of("web", "ops")));

        assertThat(decide(asked, document(parts, List.of(dice.chance(50), dice.chance(50), true, true))))
                .isEqualTo(decide(asked, document(parts, List.of(false, false, false, false))));
    }

    private static String document(List<String> parts, List<Boolean> arrays) {
        return """
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":%s},"Action":%s,"Resource":%s,\
                "Condition":{"StringEquals":{"corp:text":%s}}}}""".formatted(
                        array(parts.get(0), arrays.get(0)),
                        array(parts.get(1), arrays.get(1)),
                        array(parts.get(2), arrays.get(2)),
                        array(parts.get(3), arrays.get(3)));
    }

    private static String array(String value, boolean is) {
        return is ? "[" + value + "]" : value;
    }

    /** GRAM-10. */
    @Property
    void booleansAndNumbersStandForTheirText(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        Scenario asked = Asked.plain(dice, CONTEXT);
        String value = dice.of("10", "10.0", "true", "false");
        String operator = dice.of("StringEquals", "NumericEquals", "Bool", "StringNotEquals");
        String key = dice.of("corp:number", "corp:flag");

        assertThat(decide(asked, conditional(operator, key, value)))
                .isEqualTo(decide(asked, conditional(operator, key, quoted(value))));
    }

    private static String conditional(String operator, String key, String value) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*",\
                "Condition":{"%s":{"%s":%s}}}]}""".formatted(operator, key, value);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private Decision decide(Scenario asked, String document) {
        PolicySet policies = PolicySet.builder()
                .resource(List.of(engine.parse(PolicyForm.RESOURCE_BASED, document)))
                .build();
        return engine.decide(Asked.with(asked, policies));
    }
}
