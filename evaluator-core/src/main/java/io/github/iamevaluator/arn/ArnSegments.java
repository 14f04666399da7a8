package io.github.iamevaluator.arn;

/**
 * Where the six segments of an ARN or ARN pattern stand: it is split at its first five colons (RES-2).
 *
 * <p>Reading one costs the length of the text up to its fifth colon, and copies nothing. What matching asks of every ARN
 * is read along: what it names, and how its resource part begins.
 *
 * @since 0.1.0
 */
public final class ArnSegments {

    /** Number of segments of an ARN. */
    public static final int COUNT = 6;
    /** Index of the partition segment. */
    public static final int PARTITION = 1;
    /** Index of the service segment. */
    public static final int SERVICE = 2;
    /** Index of the region segment. */
    public static final int REGION = 3;
    /** Index of the account segment. */
    public static final int ACCOUNT = 4;
    /** Index of the sixth segment, which keeps further colons. */
    public static final int LAST = COUNT - 1;

    private static final int TYPE_LETTERS = 16;

    private final String text;
    private final int length;
    private final int count;
    private final int partition;
    private final int service;
    private final int region;
    private final int account;
    private final int last;
    private final long accountNumber;
    private final boolean furtherColons;
    private final ArnKind kind;
    private final int typeHash;
    private final long letters;
    private final long serviceLetters;

    private ArnSegments(String text) {
        this.text = text;
        this.length = text.length();
        this.partition = behindColon(text, 0);
        this.service = partition < 0 ? -1 : behindColon(text, partition);
        this.region = service < 0 ? -1 : behindColon(text, service);
        this.account = region < 0 ? -1 : behindColon(text, region);
        this.last = account < 0 ? -1 : behindColon(text, account);
        this.count = 1 + found(partition) + found(service) + found(region) + found(account) + found(last);
        this.accountNumber = last < 0 ? Arn.NO_ACCOUNT : Arn.accountNumber(text, account, last - 1);
        this.furtherColons = last >= 0 && text.indexOf(':', last) >= 0;
        this.kind = last >= 0 && text.startsWith("arn:")
                ? ArnKind.of(text, service, region - 1, last, last - region > 2)
                : ArnKind.NONE;
        this.typeHash = last < 0 ? 0 : typeHash(text, last);
        this.letters = last < 0 ? 0 : Beginning.letters(text, last, text.length());
        this.serviceLetters = region < 0 ? 0 : Beginning.letters(text, service, region - 1);
    }

    private static int behindColon(String text, int from) {
        int colon = text.indexOf(':', from);
        return colon < 0 ? -1 : colon + 1;
    }

    private static int found(int start) {
        return start < 0 ? 0 : 1;
    }

    /** The segments of a text; at most six. */
    public static ArnSegments of(String text) {
        return new ArnSegments(text);
    }

    /** A hash of a text from a place on up to its first {@code /} or {@code :}, of sixteen characters at most. */
    public static int typeHash(String text, int from) {
        int hash = 0;
        int end = Math.min(text.length(), from + TYPE_LETTERS);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '/' || c == ':') {
                return hash;
            }
            hash = 31 * hash + c;
        }
        return hash;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Number of segments, from 1 to 6. */
    public int count() {
        return count;
    }

    /** Where a segment begins. */
    public int start(int segment) {
        return switch (segment) {
            case 0 -> 0;
            case PARTITION -> partition;
            case SERVICE -> service;
            case REGION -> region;
            case ACCOUNT -> account;
            case LAST -> last;
            default -> throw new IndexOutOfBoundsException(segment);
        };
    }

    /** The place behind the last character of a segment. */
    public int end(int segment) {
        return segment == count - 1 ? length : start(segment + 1) - 1;
    }

    /** Tells whether the text is an ARN: six segments, the first of them {@code arn}. */
    public boolean isArn() {
        return kind != ArnKind.NONE;
    }

    /** What it names. */
    public ArnKind kind() {
        return kind;
    }

    /** Tells whether a segment has no character. */
    public boolean isEmpty(int segment) {
        return end(segment) == start(segment);
    }

    /** Tells whether a segment is this text. */
    public boolean is(int segment, String expected) {
        return end(segment) - start(segment) == expected.length() && text.startsWith(expected, start(segment));
    }

    /** Tells whether the account segment is an account id: exactly 12 ASCII digits. */
    public boolean hasAccountId() {
        return accountNumber != Arn.NO_ACCOUNT;
    }

    /** The account segment as a number, or {@link Arn#NO_ACCOUNT} if it is no account id. */
    public long accountNumber() {
        return accountNumber;
    }

    /** Tells whether the sixth segment has a colon. */
    public boolean hasFurtherColons() {
        return furtherColons;
    }

    /** The {@link #typeHash(String, int)} of the sixth segment. */
    public int typeHash() {
        return typeHash;
    }

    /** The first letters of the sixth segment, as {@link Beginning} has them. */
    public long letters() {
        return letters;
    }

    /** The first letters of the service, as {@link Beginning} has them. */
    public long serviceLetters() {
        return serviceLetters;
    }

    /** A segment. */
    public String segment(int segment) {
        return text.substring(start(segment), end(segment));
    }
}
