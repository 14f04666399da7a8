package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.match.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one effect that match one action. A short posting is asked document by document; of a long one most
 * statements are found by what the resource begins with.
 */
final class Posting implements StatementGroup {

    /** From this many statements on, walking over the resource's text is cheaper than asking each statement. */
    private static final int LONG = 64;

    private static final int WEIGHT_OF_STATEMENT = 32;

    /** No statement at all. */
    static final Posting EMPTY = new Posting(0, DocumentPostings.of(List.of()), null, null);

    private final int size;
    private final DocumentPostings anyResource;
    private final @Nullable PrefixTable byArn;
    private final @Nullable PrefixTable byLastSegment;

    private Posting(
            int size, DocumentPostings anyResource, @Nullable PrefixTable byArn, @Nullable PrefixTable byLastSegment) {
        this.size = size;
        this.anyResource = anyResource;
        this.byArn = byArn;
        this.byLastSegment = byLastSegment;
    }

    /** The posting of some statements, documents ascending. */
    static Posting of(List<Posted> posted) {
        if (posted.isEmpty()) {
            return EMPTY;
        }
        if (posted.size() < LONG) {
            return new Posting(posted.size(), DocumentPostings.of(posted), null, null);
        }
        PrefixTable.Builder byArn = new PrefixTable.Builder();
        PrefixTable.Builder byLastSegment = new PrefixTable.Builder();
        List<Posted> anyResource = new ArrayList<>();
        for (Posted one : posted) {
            Optional<List<ResourceKey>> keys = one.statement().resource().keys();
            if (keys.isEmpty()) {
                anyResource.add(one);
            }
            keys.orElse(List.of()).stream()
                    .distinct()
                    .forEach(key -> (switch (key.place()) {
                                case ARN -> byArn;
                                case LAST_SEGMENT -> byLastSegment;
                            })
                            .add(key.text(), one));
        }
        return new Posting(posted.size(), DocumentPostings.of(anyResource), byArn.build(), byLastSegment.build());
    }

    /** About how many bytes it keeps alive. */
    int weight() {
        return WEIGHT_OF_STATEMENT * size;
    }

    @Override
    public boolean anyApplies(Subject subject, @Nullable DocumentSet members) {
        return anyResource.anyApplies(subject, members)
                || (byArn != null && byLastSegment != null && anyApplies(byArn, byLastSegment, subject, members));
    }

    private static boolean anyApplies(
            PrefixTable byArn, PrefixTable byLastSegment, Subject subject, @Nullable DocumentSet members) {
        RequestedResource resource = subject.resource();
        if (!resource.isArn()) {
            return byArn.anyApplies(subject, members) || byLastSegment.anyApplies(subject, members);
        }
        if (byArn.anyApplies(resource.text(), 0, subject, members)) {
            return true;
        }
        return resource.hasFurtherColons()
                ? byLastSegment.anyApplies(subject, members)
                : byLastSegment.anyApplies(
                        resource.text(), resource.segments().start(ArnSegments.LAST), subject, members);
    }
}
