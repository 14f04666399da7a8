package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.match.ResourceMatch;
import io.github.iamevaluator.match.ResourceMatcher;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Set;

/** A resource pattern of an Allow statement, by itself. */
final class GrantPattern {

    /** Services whose resource part begins with a name that the customer chose, not with a type. */
    private static final Set<String> WITHOUT_TYPE = Set.of("s3", "sns", "sqs");

    private static final int ARN_COLONS = 5;

    private final String text;
    private final boolean variable;
    private final boolean narrow;
    private final ResourceMatcher matcher;
    private final ResourceMatcher superset;

    GrantPattern(String text, PolicyVersion version, EvaluationOptions options) {
        this.text = text;
        this.variable = version == PolicyVersion.V2012_10_17 && text.contains("${");
        this.narrow = namesSomething(text);
        this.matcher = matcher(variable ? opened(text) : text, Effect.ALLOW, version, options);
        this.superset = matcher(text, Effect.DENY, version, options);
    }

    private static ResourceMatcher matcher(
            String text, Effect effect, PolicyVersion version, EvaluationOptions options) {
        ResourceElement element = new ResourceElement.Resource(List.of(new ResourcePattern(text)));
        return ResourceMatcher.compile(element, effect, PolicyType.IDENTITY, version, options);
    }

    /** As written. */
    String text() {
        return text;
    }

    /** Tells whether what it matches depends on the request. */
    boolean isVariable() {
        return variable;
    }

    /** Tells whether it has no wildcard, and so matches one resource only. */
    boolean isExact() {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    /** Tells whether it names something behind the type of resource, so that it does not stand for all of a type. */
    boolean isNarrow() {
        return narrow;
    }

    /** Tells whether it matches a resource; one with variables, whether it may. */
    boolean matches(RequestedResource resource) {
        return matcher.match(resource, RequestContext.EMPTY) == ResourceMatch.MATCH;
    }

    /** Tells whether it matches all that another pattern matches (RES-21); false where that is not sure. */
    boolean covers(GrantPattern other) {
        if (variable || other.variable || other.text.indexOf('?') >= 0) {
            return false;
        }
        return superset.match(RequestedResource.parse(other.text, false, "", false), RequestContext.EMPTY)
                == ResourceMatch.MATCH;
    }

    /** The text with a star for each variable: it matches whatever they stand for. */
    static String opened(String text) {
        StringBuilder open = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", at)) {
            int end = text.indexOf('}', start);
            if (end < 0) {
                break;
            }
            open.append(text, at, start).append('*');
            at = end + 1;
        }
        return open.append(text, at, text.length()).toString();
    }

    private static boolean namesSomething(String text) {
        int last = 0;
        String service = "";
        for (int i = 0; i < ARN_COLONS; i++) {
            int colon = text.indexOf(':', last);
            if (colon < 0) {
                return false;
            }
            service = i == 2 ? text.substring(last, colon) : service;
            last = colon + 1;
        }
        int name = WITHOUT_TYPE.contains(service) ? last : behindType(text, last);
        return text.chars().skip(name).anyMatch(c -> c != '*' && c != '?' && c != '/' && c != ':');
    }

    private static int behindType(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) == ':') {
                return i;
            }
        }
        return from;
    }
}
