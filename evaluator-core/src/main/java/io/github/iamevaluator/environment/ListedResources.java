package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.ArnTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the listed resource that an ARN names or lies in. */
final class ListedResources {

    private final Map<String, Resource> byArn;
    private final List<Resource> byPosition;
    private final ArnTable arns;

    ListedResources(Map<String, Resource> byArn) {
        this.byArn = OrderedMaps.copy(byArn);
        this.byPosition = List.copyOf(byArn.values());
        this.arns = new ArnTable(List.copyOf(byArn.keySet()));
    }

    Map<String, Resource> byArn() {
        return byArn;
    }

    /**
     * The resource of this ARN; else the longest that is followed in it by {@code /} (an object of a bucket or access
     * point, an index of a table) or by {@code :} (a version of a function).
     */
    Optional<Resource> find(String arn) {
        int position = arns.find(arn);
        return position == ArnTable.NONE ? Optional.empty() : Optional.of(byPosition.get(position));
    }
}
