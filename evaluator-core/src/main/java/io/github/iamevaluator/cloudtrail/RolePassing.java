package io.github.iamevaluator.cloudtrail;

import java.util.List;

/**
 * What an event passes roles to.
 *
 * @param service the service, as {@code iam:PassedToService} has it
 * @param parameters the paths of the parameters that name the roles
 */
record RolePassing(String service, List<String> parameters) {

    /** {@code service@parameter,parameter}. */
    static RolePassing parse(String text) {
        int at = text.indexOf('@');
        return new RolePassing(
                text.substring(0, at), List.of(text.substring(at + 1).split(",", -1)));
    }
}
