package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.match.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one effect that match one action: first those that apply whatever else is asked. Of the others, a
 * short posting is asked document by document; of a long one most statements are found by what the resource begins with.
 */
final class Posting implements StatementGroup {

    /** From this many statements on, walking over the resource's text is cheaper than asking each statement. */
    private static final int LONG = 64;

    private static final int WEIGHT_OF_STATEMENT = 32;

    /** No statement at all. */
    static final Posting EMPTY = new Posting(0, null, null, null, null);

    private final int size;
    private final @Nullable DocumentSet free;
    private final @Nullable DocumentPostings anyResource;
    private final @Nullable PrefixTable byArn;
    private final @Nullable PrefixTable byLastSegment;

    private Posting(
            int size,
            @Nullable DocumentSet free,
            @Nullable DocumentPostings anyResource,
            @Nullable PrefixTable byArn,
            @Nullable PrefixTable byLastSegment) {
        this.size = size;
        this.free = free;
        this.anyResource = anyResource;
        this.byArn = byArn;
        this.byLastSegment = byLastSegment;
    }

    /** The posting of some statements, documents ascending. */
    static Posting of(List<Posted> posted) {
        if (posted.isEmpty()) {
            return EMPTY;
        }
        DocumentSet free = DocumentSet.of(posted.stream()
                .filter(one -> one.statement().free())
                .mapToInt(Posted::document)
                .toArray());
        List<Posted> bound =
                posted.stream().filter(one -> !free.contains(one.document())).toList();
        return bound(posted.size(), free.isEmpty() ? null : free, bound);
    }

    private static Posting bound(int size, @Nullable DocumentSet free, List<Posted> posted) {
        if (posted.size() < LONG) {
            return new Posting(size, free, postings(posted), null, null);
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
        return new Posting(size, free, postings(anyResource), byArn.build(), byLastSegment.build());
    }

    private static @Nullable DocumentPostings postings(List<Posted> posted) {
        return posted.isEmpty() ? null : DocumentPostings.of(posted);
    }

    /** About how many bytes it keeps alive. */
    int weight() {
        return WEIGHT_OF_STATEMENT * size;
    }

    @Override
    public boolean anyApplies(Subject subject, @Nullable DocumentSet members) {
        return appliesAnyway(members) || anyBoundApplies(subject, members);
    }

    /**
     * Tells whether a statement applies whatever the resource and the context are.
     *
     * @param members the documents that count; null: all
     */
    boolean appliesAnyway(@Nullable DocumentSet members) {
        return free != null && (members == null || free.meets(members));
    }

    /** Tells whether one of the other statements applies. */
    boolean anyBoundApplies(Subject subject, @Nullable DocumentSet members) {
        return (anyResource != null && anyResource.anyApplies(subject, members))
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
