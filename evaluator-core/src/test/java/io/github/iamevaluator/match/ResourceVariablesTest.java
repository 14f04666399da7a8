package io.github.iamevaluator.match;

import static io.github.iamevaluator.match.ResourceQuestion.notResource;
import static io.github.iamevaluator.match.ResourceQuestion.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.RequestContext;
import org.junit.jupiter.api.Test;

class ResourceVariablesTest {

    private static final String TAG = "aws:PrincipalTag/t";

    @Test
    void aVariableInTheSixthPartIsReplaced() {
        ResourceQuestion home = resource("arn:aws:s3:::home/${aws:username}/*").with("aws:username", "ana");

        assertThat(home.matches("arn:aws:s3:::home/ana/x")).isTrue();
        assertThat(home.matches("arn:aws:s3:::home/bob/x")).isFalse();
    }

    @Test
    void aValueBringsInNoWildcards() {
        ResourceQuestion home = resource("arn:aws:s3:::home/${aws:username}").with("aws:username", "a*");

        assertThat(home.matches("arn:aws:s3:::home/ana")).isFalse();
        assertThat(home.matcher()
                        .match(RequestedResource.parse("arn:aws:s3:::home/a*", true, "s3", false), home.context()))
                .isEqualTo(ResourceMatch.MATCH);
    }

    @Test
    void escapesAreLiteral() {
        assertThat(resource("arn:aws:s3:::docs/faq${?}").matches("arn:aws:s3:::docs/faq?"))
                .isTrue();
        assertThat(resource("arn:aws:s3:::docs/faq${?}").matches("arn:aws:s3:::docs/faq1"))
                .isFalse();
    }

    @Test
    void anUnresolvedEntryMatchesNothingAndSaysSoWhereItCould() {
        ResourceQuestion team = resource("arn:aws:s3:::teams/${aws:PrincipalTag/t}/*");

        assertThat(team.match("arn:aws:s3:::teams/web/a")).isEqualTo(ResourceMatch.UNRESOLVED_VARIABLE);
        assertThat(team.match("arn:aws:s3:::other/web/a")).isEqualTo(ResourceMatch.NO_MATCH);
        assertThat(team.match("arn:aws:sqs:us-east-1:111111111111:q")).isEqualTo(ResourceMatch.NO_MATCH);
    }

    @Test
    void anotherEntryMayMatchInstead() {
        ResourceQuestion question = resource("arn:aws:s3:::teams/${aws:PrincipalTag/t}/*", "arn:aws:s3:::teams/web/*");
        RequestedResource requested = RequestedResource.parse("arn:aws:s3:::teams/web/a", false, "s3", false);

        assertThat(question.matches("arn:aws:s3:::teams/web/a")).isTrue();
        assertThat(question.matcher().decidingEntry(requested, RequestContext.EMPTY))
                .isEqualTo(1);
    }

    @Test
    void anUnresolvedEntryOfNotResourceExcludesNothing() {
        ResourceQuestion question =
                notResource("arn:aws:s3:::b/${aws:PrincipalTag/t}/*").deny();

        assertThat(question.matches("arn:aws:s3:::b/web/a")).isTrue();
        assertThat(question.with(TAG, "web").matches("arn:aws:s3:::b/web/a")).isFalse();
        assertThat(question.reading(DisputedPoint.BAD_NOT_RESOURCE_ENTRY_SPOILS_STATEMENT)
                        .matches("arn:aws:s3:::b/web/a"))
                .isFalse();
    }

    @Test
    void elsewhereAVariableIsOrdinaryText() {
        ResourceQuestion region =
                resource("arn:aws:sqs:${aws:RequestedRegion}:111111111111:q").with("aws:RequestedRegion", "us-east-1");

        assertThat(region.matches("arn:aws:sqs:us-east-1:111111111111:q")).isFalse();
        assertThat(region.matcher().variableKeys()).isEmpty();
    }

    @Test
    void aStarMayRunOnIntoAVariable() {
        assertThat(resource("arn:aws:lambda:*:*:${aws:username}")
                        .with("aws:username", "f1")
                        .matches("arn:aws:lambda:us-east-1:111111111111:function:f1"))
                .isTrue();
    }

    @Test
    void theKeysOfItsVariablesAreNamed() {
        assertThat(resource("arn:aws:s3:::${aws:username}/${a, 'b'}", "*")
                        .matcher()
                        .variableKeys())
                .containsExactly(new VariableTemplate.Key("aws:username", false), new VariableTemplate.Key("a", true));
    }
}
