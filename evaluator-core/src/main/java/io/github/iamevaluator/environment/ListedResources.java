package io.github.iamevaluator.environment;

import java.util.Map;
import java.util.Optional;

/** Finds the listed resource that an ARN names or lies in. */
final class ListedResources {

    private final Map<String, Resource> byArn;
    private final int longest;

    ListedResources(Map<String, Resource> byArn) {
        this.byArn = OrderedMaps.copy(byArn);
        this.longest = byArn.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    Map<String, Resource> byArn() {
        return byArn;
    }

    /**
     * The resource of this ARN; else the longest that is followed in it by {@code /} (an object of a bucket or access
     * point, an index of a table) or by {@code :} (a version of a function).
     *
     * <p>Cost: the square of the longest listed ARN, whatever the length of this one.
     */
    Optional<Resource> find(String arn) {
        for (int end = Math.min(arn.length(), longest); end > 0; end--) {
            if (end == arn.length() || arn.charAt(end) == '/' || arn.charAt(end) == ':') {
                Resource found = byArn.get(arn.substring(0, end));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }
}
