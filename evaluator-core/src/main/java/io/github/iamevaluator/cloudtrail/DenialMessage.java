package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import java.util.Optional;

/**
 * What an error message says of the action and resource that were refused.
 *
 * <p>The form is {@code User: P is not authorized to perform: A on resource: R because ...}; the resource, and all behind
 * it, may be missing. A message may be wrapped into lines. A resource that is no ARN is left out, and so is what a
 * message encodes.
 *
 * <p>Source: IAM User Guide, "Troubleshoot access denied error messages".
 *
 * @param action {@code prefix:Name}
 * @param resource an ARN, {@code *} or empty
 */
record DenialMessage(String action, Optional<String> resource) {

    private static final String ACTION = "is not authorized to perform: ";
    private static final String RESOURCE = "on resource: ";

    /** What a message says, or empty if it has another form. */
    static Optional<DenialMessage> parse(String message) {
        String line = unwrapped(message);
        int action = line.indexOf(ACTION);
        if (action < 0) {
            return Optional.empty();
        }
        String rest = line.substring(action + ACTION.length());
        String name = rest.substring(0, endOfWord(rest));
        int resource = rest.indexOf(RESOURCE);
        return isAction(name)
                ? Optional.of(new DenialMessage(
                        name, resource < 0 ? Optional.empty() : resource(rest.substring(resource + RESOURCE.length()))))
                : Optional.empty();
    }

    /** Several actions, or a text in other words, is not one action. */
    private static boolean isAction(String name) {
        int colon = name.indexOf(':');
        return colon > 0 && colon < name.length() - 1 && name.indexOf(',') < 0 && name.indexOf('*') < 0;
    }

    /** The resource ends where the reason begins; an object's key may have blanks. */
    private static Optional<String> resource(String text) {
        int end = text.length();
        for (String reason : new String[] {" because ", " with an explicit deny"}) {
            int at = text.indexOf(reason);
            end = at >= 0 && at < end ? at : end;
        }
        String resource = unquoted(text.substring(0, end).strip());
        return Optional.of(resource)
                .filter(found -> found.equals("*") || Arn.parse(found).isPresent());
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '"';
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static int endOfWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                return i;
            }
        }
        return text.length();
    }

    private static String unwrapped(String message) {
        StringBuilder line = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            boolean blank = c == '\n' || c == '\r' || c == '\t';
            if (!blank) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }
}
