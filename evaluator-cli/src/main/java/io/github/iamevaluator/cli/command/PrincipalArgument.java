package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.request.Principal;
import java.util.Optional;

/** Reads {@code --principal}. */
final class PrincipalArgument {

    private PrincipalArgument() {}

    /** The caller that a text names. */
    static Principal read(String text, Optional<Environment> environment) {
        if (environment.isEmpty() && PrincipalText.isShortName(text)) {
            throw CommandFailure.usage("--principal \"" + text
                    + "\" is a short name, which needs --environment; give an ARN, or a folder");
        }
        return environment.map(known -> PrincipalText.read(text, known)).orElseGet(() -> PrincipalText.read(text));
    }
}
