package io.github.iamevaluator.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTextsTest {

    @TempDir
    private Path folder;

    @Test
    void aTextThatIsNotKeptIsReadAgain() throws IOException {
        assertThat(new PolicyTexts().of(PolicyType.IDENTITY, withoutText(CoverageFixture.POLICY)))
                .isEqualTo(CoverageFixture.POLICY.strip());
    }

    @Test
    void aFileThatHasChangedGivesNoText() throws IOException {
        Policy policy = withoutText(CoverageFixture.POLICY);

        Files.writeString(folder.resolve("p.json"), CoverageFixture.POLICY.replace("Rest", "Test"));

        assertThat(new PolicyTexts().of(PolicyType.IDENTITY, policy)).isEmpty();
    }

    private Policy withoutText(String text) throws IOException {
        Path file = folder.resolve("p.json");
        Files.writeString(file, text.strip());
        Policy read = PolicyParser.create(service -> true).parse(PolicyForm.IDENTITY, PolicyInput.file("p", file));
        return new Policy("p", read.document().map(PolicyDocument::withoutText), read.origin());
    }
}
