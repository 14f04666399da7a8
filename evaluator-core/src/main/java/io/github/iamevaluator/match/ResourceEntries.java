package io.github.iamevaluator.match;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the entries of one Resource or NotResource element, collecting warnings (RES-7, RES-8). */
final class ResourceEntries {

    /** Services whose resource part begins with a name that the customer chose, not with a type. */
    private static final Set<String> WITHOUT_TYPE = Set.of("s3", "sns", "sqs", "execute-api");

    private final PolicyType policyType;
    private final PolicyVersion version;
    private final SharedPatterns shared;
    private final EvaluationOptions options;
    private final List<Warning> warnings = new ArrayList<>();

    ResourceEntries(PolicyType policyType, PolicyVersion version, SharedPatterns shared) {
        this.policyType = policyType;
        this.version = version;
        this.shared = shared;
        this.options = shared.options();
    }

    /** What was odd about the entries read so far. */
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** The entry that a text spells. */
    ResourceEntry parse(String text) {
        if (text.equals("*")) {
            return new ResourceEntry.Everything();
        }
        ArnSegments segments = ArnSegments.of(text);
        return segments.count() == ArnSegments.COUNT ? full(segments) : shortArn(segments);
    }

    private ResourceEntry full(ArnSegments segments) {
        if (hasWildcardBeforeName(segments)) {
            warn(
                    Warning.Code.WILDCARD_IN_SERVICE,
                    "resource \"" + segments.text() + "\" has a wildcard in its service or resource type;"
                            + " AWS documents none there");
            if (options.alternative(DisputedPoint.SERVICE_WILDCARDS_ARE_LITERAL)) {
                return new ResourceEntry.Ignored(); // no ARN has such a character there
            }
        }
        List<String> head = new ArrayList<>();
        for (int i = 0; i < ArnSegments.LAST; i++) {
            head.add(segments.segment(i));
        }
        VariableTemplate last = VariableTemplate.parse(segments.segment(ArnSegments.LAST), version, options);
        return entry(segments.text(), head, last);
    }

    /** RES-8: by policy type expanded with {@code *}, or ignored. */
    private ResourceEntry shortArn(ArnSegments segments) {
        if (!expands(segments.text())) {
            warn(
                    Warning.Code.SHORT_ARN_IGNORED,
                    "resource \"" + segments.text() + "\" has fewer than six parts and matches nothing in a policy of"
                            + " this type; write arn:partition:service:region:account:resource");
            return new ResourceEntry.Ignored();
        }
        List<String> head = new ArrayList<>();
        for (int i = 0; i < segments.count(); i++) {
            head.add(segments.segment(i));
        }
        head.addAll(Collections.nCopies(ArnSegments.LAST - segments.count(), "*"));
        return entry(segments.text(), head, VariableTemplate.ordinary("*"));
    }

    private boolean expands(String text) {
        return switch (policyType) {
            case IDENTITY, SESSION, PERMISSIONS_BOUNDARY -> true;
            case RESOURCE, VPC_ENDPOINT -> text.indexOf('*') >= 0;
            case SERVICE_CONTROL -> text.endsWith("*");
            case RESOURCE_CONTROL -> false;
        };
    }

    private ResourceEntry entry(String written, List<String> headSegments, VariableTemplate last) {
        ArnHead head = shared.head(headSegments);
        Optional<ResolvedText> constant = last.constant();
        if (constant.isEmpty()) {
            return new ResourceEntry.Variable(head, last);
        }
        String whole = head.text() + ':' + constant.get().text();
        String kept = whole.equals(written) ? written : whole; // the text of the policy itself, which is there anyway
        return new ResourceEntry.Constant(kept, new ArnPattern(head, constant.get()));
    }

    /** RES-7. A resource part without separator may be all name, so it is not judged. */
    private static boolean hasWildcardBeforeName(ArnSegments segments) {
        String service = segments.segment(ArnSegments.SERVICE);
        if (hasWildcard(service)) {
            return true;
        }
        String last = segments.segment(ArnSegments.LAST);
        int end = 0;
        while (end < last.length() && last.charAt(end) != '/' && last.charAt(end) != ':') {
            end++;
        }
        String type = last.substring(0, end);
        return end < last.length() && !WITHOUT_TYPE.contains(service) && type.indexOf('$') < 0 && hasWildcard(type);
    }

    private static boolean hasWildcard(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private void warn(Warning.Code code, String message) {
        warnings.add(new Warning(code, message));
    }
}
