package io.github.iamevaluator.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.EvaluationOptions;
import org.junit.jupiter.api.Test;

class DocumentCacheTest {

    private static final String TEXT = text("s3:Get*");
    private static final PolicyUse IDENTITY = PolicyUse.of(PolicyType.IDENTITY);

    private final PolicyCompiler compiler = new PolicyCompiler(EvaluationOptions.DEFAULT, 10_000);

    @Test
    void equalTextsAreCompiledOnce() {
        CompiledDocument first = compile(policy("a", TEXT), IDENTITY);

        assertThat(compile(policy("b", TEXT), IDENTITY)).isSameAs(first);
        assertThat(compiler.counts()).isEqualTo(new CompileCounts(1, 1, 0, TEXT.length()));
    }

    @Test
    void oneBlankMoreIsAnotherText() {
        CompiledDocument first = compile(policy("a", TEXT), IDENTITY);

        assertThat(compile(policy("a", TEXT + " "), IDENTITY)).isNotSameAs(first);
    }

    @Test
    void anotherUseOfATextIsCompiledForItself() {
        CompiledDocument identity = compile(policy("a", TEXT), IDENTITY);

        assertThat(compile(policy("a", TEXT), PolicyUse.of(PolicyType.PERMISSIONS_BOUNDARY)))
                .isNotSameAs(identity);
    }

    @Test
    void aDocumentPutTogetherIsFoundByIdentityWhateverTextItShows() {
        PolicyDocument read = policy("a", TEXT).document().orElseThrow();
        Policy made = Policy.of(
                "a",
                new PolicyDocument(PolicyVersion.V2008_10_17, read.id(), read.statements(), read.text()),
                DocumentOrigin.TEXT);
        CompiledDocument first = compile(made, IDENTITY);

        assertThat(compile(made, IDENTITY)).isSameAs(first);
        assertThat(compile(policy("a", TEXT), IDENTITY)).isNotSameAs(first);
    }

    @Test
    void neverMoreCharactersThanTheBoundAreKept() {
        for (int i = 0; i < 1_000; i++) {
            compile(policy("a", text("s3:Get" + i)), IDENTITY);
        }

        CompileCounts counts = compiler.counts();
        assertThat(counts.misses()).isEqualTo(1_000);
        assertThat(counts.evictions()).isPositive();
        assertThat(counts.weight()).isBetween(1L, 10_000L);
    }

    @Test
    void withBoundZeroNothingIsShared() {
        PolicyCompiler without = new PolicyCompiler(EvaluationOptions.DEFAULT, 0);
        CompiledDocument first = without.compile(policy("a", TEXT), IDENTITY).document();

        assertThat(without.compile(policy("a", TEXT), IDENTITY).document()).isNotSameAs(first);
        assertThat(without.counts()).isEqualTo(new CompileCounts(0, 0, 0, 0));
    }

    private CompiledDocument compile(Policy policy, PolicyUse use) {
        return compiler.compile(policy, use).document();
    }

    private static Policy policy(String name, String text) {
        return PolicyParser.create(service -> true).parse(PolicyForm.IDENTITY, PolicyInput.text(name, text));
    }

    private static String text(String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"" + action
                + "\",\"Resource\":\"*\"}}";
    }
}
