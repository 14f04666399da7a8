package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Warning;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the policy language, of questions and of answers occurs in some case. */
class LanguageCoverageTest {

    private static final List<Scenario> SCENARIOS = Fixtures.files().stream()
            .flatMap(file -> Fixtures.cases(ScenarioReader.create(Texts.CATALOG), file).stream())
            .flatMap(fixture -> fixture.entry().fold(read -> Stream.of(read.scenario()), unreadable -> Stream.of()))
            .toList();

    @Test
    void everyConditionOperatorHasACase() {
        assertThat(conditions().map(Condition::operator)).contains(ConditionOperator.values());
        assertThat(conditions().map(Condition::quantifier)).contains(Quantifier.values());
        assertThat(conditions().filter(Condition::ifExists)).isNotEmpty();
    }

    @Test
    void everyPrincipalKindHasACase() {
        assertThat(asked().map(asked -> asked.request().principal().kind())).contains(PrincipalKind.values());
    }

    @Test
    void everyPolicyTypeHasACase() {
        assertThat(asked().map(Question.Asked::policies))
                .anyMatch(set -> !set.identity().isEmpty())
                .anyMatch(set -> !set.permissionsBoundary().isEmpty())
                .anyMatch(set -> !set.session().isEmpty())
                .anyMatch(set -> !set.serviceControl().isEmpty())
                .anyMatch(set -> !set.resourceControl().isEmpty())
                .anyMatch(set -> !set.vpcEndpoint().isEmpty())
                .anyMatch(set -> set.resource().size() == 2)
                .anyMatch(set -> !set.resourceByArn().isEmpty());
    }

    @Test
    void everyDecisionAndEveryBlockerIsExpectedByACase() {
        assertThat(decided().map(Expectation.Decided::decision)).contains(Decision.values());
        assertThat(decided().flatMap(expected -> expected.blockedBy().stream()).flatMap(Set::stream))
                .contains(BlockedBy.values());
    }

    @Test
    void everyWarningButThatOfAnEnvironmentIsExpectedByACase() {
        Set<Warning.Code> expected =
                decided().flatMap(decided -> decided.warnings().stream()).collect(Collectors.toSet());

        assertThat(EnumSet.complementOf(EnumSet.copyOf(expected))).containsExactly(Warning.Code.RESOURCE_NOT_LISTED);
    }

    @Test
    void everyInputErrorButThatOfTheAwsApiIsExpectedByACase() {
        Set<String> expected = SCENARIOS.stream()
                .flatMap(scenario -> scenario.expectation().stream())
                .flatMap(expectation -> expectation.fold(decided -> Stream.of(), failed -> Stream.of(failed.error())))
                .collect(Collectors.toSet());

        assertThat(Stream.of(InputError.values()).map(InputError::code).filter(code -> !expected.contains(code)))
                .containsExactly("invalid.context.type");
    }

    private static Stream<Condition> conditions() {
        return asked().flatMap(asked -> policies(asked.policies()))
                .map(Policy::document)
                .flatMap(Optional::stream)
                .map(PolicyDocument::statements)
                .flatMap(Collection::stream)
                .map(Statement::conditions)
                .flatMap(Collection::stream);
    }

    private static Stream<Policy> policies(PolicySet set) {
        Stream<Policy> ofLevels = Stream.of(set.serviceControl(), set.resourceControl())
                .flatMap(List::stream)
                .map(ControlLevel::policies)
                .flatMap(List::stream);
        return Stream.concat(
                ofLevels,
                Stream.of(set.identity(), set.permissionsBoundary(), set.session(), set.vpcEndpoint(), set.resource())
                        .flatMap(List::stream));
    }

    private static Stream<Question.Asked> asked() {
        return SCENARIOS.stream().flatMap(scenario -> scenario.question().fold(Stream::of, refused -> Stream.of()));
    }

    private static Stream<Expectation.Decided> decided() {
        return SCENARIOS.stream()
                .flatMap(scenario -> scenario.expectation().stream())
                .flatMap(expectation -> expectation.fold(Stream::of, failed -> Stream.of()));
    }
}
