package io.github.iamevaluator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What policies have in common is held once by all documents of one parser. */
class SharedPartsTest {

    private final PolicyParser parser = PolicyParser.create(service -> true);

    @Test
    void equalActionsResourcesAndValuesOfTwoDocumentsAreTheSameObjects() {
        Statement one = statement("One", "s3:GetObject");
        Statement other = statement("Other", "s3:GetObject");

        assertThat(other.action().patterns()).isSameAs(one.action().patterns());
        assertThat(other.resource().patterns()).isSameAs(one.resource().patterns());
        assertThat(other.conditions().get(0).values())
                .isSameAs(one.conditions().get(0).values());
        assertThat(other.conditions().get(0).key())
                .isSameAs(one.conditions().get(0).key());
    }

    @Test
    void listsThatDifferStillShareTheirPatterns() {
        Statement one = statement("One", "s3:GetObject");
        Statement other = statement("Other", "s3:GetObjectAcl");

        assertThat(other.action().patterns()).isNotEqualTo(one.action().patterns());
        assertThat(other.action().patterns().get(1))
                .isSameAs(one.action().patterns().get(1));
        assertThat(other.action().patterns().get(0))
                .isNotSameAs(one.action().patterns().get(0));
    }

    @Test
    void aPatternThatLostItsPlaceIsReadAsWritten() {
        SharedParts shared = new SharedParts();
        List<String> read = IntStream.range(0, 50_000)
                .mapToObj(i -> shared.text("s3:Get" + i))
                .toList();

        assertThat(read)
                .isEqualTo(
                        IntStream.range(0, 50_000).mapToObj(i -> "s3:Get" + i).toList());
    }

    private Statement statement(String sid, String action) {
        String text = "{\"Statement\":{\"Sid\":\"" + sid + "\",\"Effect\":\"Allow\",\"Action\":[\"" + action
                + "\",\"s3:PutObject\"],\"Resource\":[\"arn:aws:s3:::a\",\"arn:aws:s3:::a/*\"],"
                + "\"Condition\":{\"StringEquals\":{\"aws:PrincipalTag/team\":[\"blue\",\"green\"]}}}}";
        return parser.parse(PolicyForm.IDENTITY, PolicyInput.text(sid, text))
                .document()
                .orElseThrow()
                .statements()
                .get(0);
    }
}
