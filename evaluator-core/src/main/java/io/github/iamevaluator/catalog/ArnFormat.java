package io.github.iamevaluator.catalog;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.arn.ArnSegments;
import java.util.Optional;

/**
 * The form that the ARNs of a resource type have, for example
 * {@code arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}}.
 *
 * <p>A placeholder fits any text, also none, in partition, service, region and account, and one or more characters in
 * the resource part. There a leading placeholder (a bucket, queue or pipeline) holds no {@code /}; the others may.
 * Literal text compares with case; a literal {@code *} fits any text.
 *
 * <p>Source: Service Authorization Reference, resource type tables; the reach of placeholders: assumption.
 *
 * @since 0.1.0
 */
public final class ArnFormat {

    private final String text;
    private final Template partition;
    private final Template service;
    private final Template region;
    private final Template account;
    private final Template resource;
    private final int literalLength;

    private ArnFormat(String text, Arn parts) {
        this.text = text;
        this.partition = Template.ofSegment(parts.partition());
        this.service = Template.ofSegment(parts.service());
        this.region = Template.ofSegment(parts.region());
        this.account = Template.ofSegment(parts.account());
        this.resource = Template.ofResourcePart(parts.resource());
        this.literalLength = partition.literalLength()
                + service.literalLength()
                + region.literalLength()
                + account.literalLength()
                + resource.literalLength();
    }

    /** The format that a text spells, or empty when it has not the six parts of an ARN or an unclosed placeholder. */
    public static Optional<ArnFormat> parse(String text) {
        int lastPlaceholder = text.lastIndexOf("${");
        if (lastPlaceholder >= 0 && text.indexOf('}', lastPlaceholder) < 0) {
            return Optional.empty();
        }
        return Arn.parse(text).map(parts -> new ArnFormat(text, parts));
    }

    /** The format as AWS writes it. */
    public String text() {
        return text;
    }

    /** How many characters are fixed: of several formats that fit, the one with most is the most specific. */
    public int literalLength() {
        return literalLength;
    }

    /** Tells whether an ARN has this form; cost at most format length times ARN length. */
    public boolean fits(Arn arn) {
        return fits(ArnSegments.of(arn.toString()));
    }

    /** Its service segment, if that is fixed; else nothing. */
    String fixedService() {
        return service.literal().orElse("");
    }

    /** The fixed text with which its resource part begins. */
    String beginning() {
        return resource.beginning();
    }

    /** Tells whether the service is fixed, region and account are either any text or none, and the partition is any text. */
    boolean isSimple() {
        return service.literal().isPresent()
                && (region.takesAnything() || withoutRegion())
                && (account.takesAnything() || withoutAccount())
                && partition.takesAnything();
    }

    /** Tells whether the region is empty in every ARN of this form. */
    boolean withoutRegion() {
        return region.literal().filter(String::isEmpty).isPresent();
    }

    /** Tells whether the account is empty in every ARN of this form. */
    boolean withoutAccount() {
        return account.literal().filter(String::isEmpty).isPresent();
    }

    /** Tells whether any text of one character or more may follow the beginning of the resource part. */
    boolean takesAnyRest() {
        return resource.takesAnyRest();
    }

    /** Tells whether what follows the beginning of an ARN's resource part has this form; it must be that long. */
    boolean restFits(ArnSegments arn) {
        return resource.fitsBehindBeginning(
                arn.text(), arn.start(ArnSegments.LAST) + beginning().length(), arn.end(ArnSegments.LAST));
    }

    /** Tells whether an ARN has this form; cost at most format length times ARN length, and nothing allocated. */
    boolean fits(ArnSegments arn) {
        return fits(service, arn, ArnSegments.SERVICE)
                && fits(resource, arn, ArnSegments.LAST)
                && fits(region, arn, ArnSegments.REGION)
                && fits(account, arn, ArnSegments.ACCOUNT)
                && fits(partition, arn, ArnSegments.PARTITION);
    }

    private static boolean fits(Template template, ArnSegments arn, int segment) {
        return template.fits(arn.text(), arn.start(segment), arn.end(segment));
    }

    /**
     * Tells whether some ARN of this form lies in the set that a pattern names, {@code *} in a part of the pattern
     * standing for any text (RES-20); cost at most format length times pattern length.
     */
    public boolean overlaps(Arn pattern) {
        return service.overlaps(pattern.service())
                && resource.overlaps(pattern.resource())
                && region.overlaps(pattern.region())
                && account.overlaps(pattern.account())
                && partition.overlaps(pattern.partition());
    }

    /** Tells whether the other is a format of the same text. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ArnFormat format && text.equals(format.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The format as AWS writes it. */
    @Override
    public String toString() {
        return text;
    }
}
