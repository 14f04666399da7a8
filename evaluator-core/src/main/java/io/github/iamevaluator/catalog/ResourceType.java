package io.github.iamevaluator.catalog;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.arn.ArnSegments;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of resource that a service's actions work on.
 *
 * @param name for example {@code bucket}
 * @param arnFormats the forms that its ARNs have, at least one
 * @param conditionKeys the keys that a request for such a resource can carry
 * @since 0.1.0
 */
public record ResourceType(String name, List<ArnFormat> arnFormats, List<ConditionKey> conditionKeys) {

    static final int NO_FIT = -1;

    /** Keeps copies of the lists. */
    public ResourceType {
        arnFormats = List.copyOf(arnFormats);
        conditionKeys = List.copyOf(conditionKeys);
    }

    /** The literal length of the most specific format that fits the ARN, or {@link #NO_FIT}. */
    int specificity(ArnSegments arn) {
        int best = NO_FIT;
        for (int i = 0; i < arnFormats.size(); i++) {
            ArnFormat format = arnFormats.get(i);
            if (format.literalLength() > best && format.fits(arn)) {
                best = format.literalLength();
            }
        }
        return best;
    }

    /** Tells whether some ARN of this type lies in the set that a pattern names. */
    boolean overlaps(Arn pattern) {
        return arnFormats.stream().anyMatch(format -> format.overlaps(pattern));
    }

    /** This type with the ARN formats and keys of the other as well. */
    ResourceType joinedWith(ResourceType other) {
        return new ResourceType(name, union(arnFormats, other.arnFormats), union(conditionKeys, other.conditionKeys));
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
