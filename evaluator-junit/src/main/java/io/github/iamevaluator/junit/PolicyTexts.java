package io.github.iamevaluator.junit;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.scenario.tests.PolicyFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads policies that a test names: a file, a folder of files, or the document itself, which begins with a brace. */
final class PolicyTexts {

    private final PolicyFiles files;

    PolicyTexts(PolicyFiles files) {
        this.files = files;
    }

    /**
     * The policies that some texts name.
     *
     * @param what the name of a document that is given as text, to which its number is added if there are several
     * @throws PolicyParseException if a document violates the grammar
     * @throws UnusablePoliciesException if a file cannot be read
     */
    List<Policy> read(PolicyForm form, String what, String... texts) {
        List<Policy> policies = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            policies.addAll(read(form, texts[i], texts.length == 1 ? what : what + " " + (i + 1)));
        }
        return policies;
    }

    /** The levels that some texts name, one each. */
    List<ControlLevel> levels(PolicyForm form, String what, String... texts) {
        List<ControlLevel> levels = new ArrayList<>();
        for (String text : texts) {
            String level = "level " + (levels.size() + 1);
            levels.add(new ControlLevel(level, read(form, text, what + " of " + level)));
        }
        return levels;
    }

    private List<Policy> read(PolicyForm form, String text, String name) {
        if (text.stripLeading().startsWith("{")) {
            return List.of(files.parser().parse(form, PolicyInput.text(name, text)));
        }
        try {
            return files.read(form, path(text, name));
        } catch (NoSuchFileException missing) {
            String reason = missing.getReason();
            throw new UnusablePoliciesException(
                    reason == null
                            ? "there is no policy \"" + text + "\"; paths begin at the working directory"
                            : "\"" + text + "\": " + reason + "; name one that has policies");
        } catch (IOException unreadable) {
            throw new UnusablePoliciesException("\"" + text + "\" cannot be read: " + unreadable.getMessage());
        }
    }

    private static Path path(String text, String name) {
        if (text.isBlank()) {
            throw new UnusablePoliciesException(
                    name + " is empty; name a file or a folder, or give a document, which begins with a brace");
        }
        return TestFilePaths.path(text);
    }
}
