package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ActionName;

/** Used resources and actions as patterns. */
final class Arns {

    private static final int ARN_COLONS = 5;

    private Arns() {}

    /** A resource that was used: a {@code *} in it is a character. */
    static RequestedResource literal(String arn) {
        return RequestedResource.parse(arn, true, "", false);
    }

    /** The pattern that matches just this resource: wildcards and the dollar sign are escaped (VAR-4). */
    static String escaped(String arn, PolicyVersion version) {
        if (version != PolicyVersion.V2012_10_17) {
            return arn;
        }
        StringBuilder pattern = new StringBuilder(arn.length());
        for (int i = 0; i < arn.length(); i++) {
            char c = arn.charAt(i);
            if (c == '*' || c == '?' || c == '$') {
                pattern.append('$').append('{').append(c).append('}');
            } else {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }

    /** Where the last of the six segments begins. */
    static int lastSegment(String arn) {
        int last = 0;
        for (int colons = 0; colons < ARN_COLONS && last >= 0; colons++) {
            last = arn.indexOf(':', last) + 1;
        }
        return last;
    }

    /** An action in its two parts. */
    static ActionName action(String text) {
        int colon = text.indexOf(':');
        return new ActionName(text.substring(0, colon), text.substring(colon + 1));
    }
}
