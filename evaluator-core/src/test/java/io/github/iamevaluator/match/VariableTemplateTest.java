package io.github.iamevaluator.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariableTemplateTest {

    private static final RequestContext BOB = RequestContext.builder()
            .add("aws:username", "Bob*")
            .add("aws:PrincipalTag/empty", "")
            .add("aws:TagKeys", ContextValue.ofAll(List.of("env")))
            .build();

    @Test
    void aVariableIsReplacedByTheValueOfItsKey() {
        assertThat(text("home/${aws:username}/x")).contains("home/Bob*/x");
    }

    @Test
    void namesIgnoreCaseAndSurroundingBlanks() {
        assertThat(text("${ AWS:UserName }")).contains("Bob*");
    }

    @Test
    void anAbsentKeyIsUnresolvedWithoutDefault() {
        assertThat(text("a${aws:PrincipalTag/team}")).isEmpty();
        assertThat(text("a${aws:PrincipalTag/team, 'all'}")).contains("aall");
        assertThat(text("a${aws:PrincipalTag/team, ''}")).contains("a");
    }

    @Test
    void aPresentEmptyValueBeatsTheDefault() {
        assertThat(text("x${aws:PrincipalTag/empty, 'y'}z")).contains("xz");
    }

    @Test
    void aListIsUnresolvedEvenWithDefault() {
        assertThat(text("${aws:TagKeys}")).isEmpty();
        assertThat(text("${aws:TagKeys, 'env'}")).isEmpty();
    }

    @Test
    void theOtherReadingLetsADefaultServeLists() {
        EvaluationOptions other =
                EvaluationOptions.DEFAULT.withAlternative(DisputedPoint.VARIABLE_DEFAULT_SERVES_LISTS);

        assertThat(template("${aws:TagKeys, 'd'}", PolicyVersion.V2012_10_17, other)
                        .resolve(BOB)
                        .map(ResolvedText::text))
                .contains("d");
    }

    @Test
    void substitutedTextAndEscapesAreLiteral() {
        ResolvedText resolved = parse("${aws:username}${*}*").resolve(BOB).orElseThrow();

        assertThat(resolved.text()).isEqualTo("Bob***");
        assertThat(resolved.isLiteral(3)).isTrue();
        assertThat(resolved.isLiteral(5)).isFalse();
    }

    @Test
    void escapesStandForTheirCharacter() {
        assertThat(text("${*}${?}${$}")).contains("*?$");
        assertThat(parse("${*}${?}${$}").isConstant()).isTrue();
    }

    @Test
    void substitutedTextIsNotScannedAgain() {
        RequestContext nested =
                RequestContext.builder().add("a", "${aws:username}").build();

        assertThat(parse("${a}").resolve(nested).map(ResolvedText::text)).contains("${aws:username}");
    }

    @Test
    void anUnterminatedVariableIsOrdinaryText() {
        assertThat(text("home/${aws:username/*")).contains("home/${aws:username/*");
    }

    @Test
    void whatIsNoQuotedTextIsNoDefault() {
        assertThat(text("${absent, 'a}")).isEmpty();
        assertThat(text("${absent, a}")).isEmpty();
        assertThat(text("${absent,}")).isEmpty();
    }

    @Test
    void aVariableEndsAtTheFirstBrace() {
        assertThat(text("${absent, 'a'}b'}")).contains("ab'}");
        assertThat(text("${aws:username}}")).contains("Bob*}");
    }

    @Test
    void version2008HasNoVariables() {
        assertThat(template("${aws:username}${*}", PolicyVersion.V2008_10_17, EvaluationOptions.DEFAULT)
                        .resolve(BOB)
                        .map(ResolvedText::text))
                .contains("${aws:username}${*}");
    }

    @Test
    void theOtherReadingHasVariablesInEveryVersion() {
        EvaluationOptions other = EvaluationOptions.DEFAULT.withAlternative(DisputedPoint.VARIABLES_IN_EVERY_VERSION);

        assertThat(template("${aws:username}", PolicyVersion.V2008_10_17, other)
                        .resolve(BOB)
                        .map(ResolvedText::text))
                .contains("Bob*");
    }

    @Test
    void theKeysAreNamedWithWhetherTheyHaveADefault() {
        assertThat(parse("${aws:username}/${a, 'b'}${*}").keys())
                .containsExactly(new VariableTemplate.Key("aws:username", false), new VariableTemplate.Key("a", true));
    }

    private static Optional<String> text(String template) {
        return parse(template).resolve(BOB).map(ResolvedText::text);
    }

    private static VariableTemplate parse(String template) {
        return template(template, PolicyVersion.V2012_10_17, EvaluationOptions.DEFAULT);
    }

    private static VariableTemplate template(String text, PolicyVersion version, EvaluationOptions options) {
        return VariableTemplate.parse(text, version, options);
    }

    @Test
    void aTextIsToldFromOthersWithoutResolvingIt() {
        VariableTemplate template = parse("home/${aws:username}/${aws:PrincipalTag/empty}x");
        assertThat(template.isResolvedTo("home/Bob*/x", BOB)).isTrue();
        assertThat(List.of("home/Bob*/", "home/Bob*/xx", "home/Bobby/x", "home/bob*/x", "", "home/"))
                .noneMatch(text -> template.isResolvedTo(text, BOB));
    }
}
