package io.github.iamevaluator.arn;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Amazon Resource Name: {@code arn:partition:service:region:account:resource}.
 *
 * <p>Only the first five colons separate; the resource part keeps any further ones. No part is checked against a list:
 * an ARN of an unknown partition or service is an ARN.
 *
 * <p>Source: IAM User Guide, "Amazon Resource Names (ARNs)"; REQ-4.
 *
 * @since 0.1.0
 */
public final class Arn {

    /** The number of no account. */
    public static final long NO_ACCOUNT = -1;

    private static final int ACCOUNT_DIGITS = 12;

    private final String partition;
    private final String service;
    private final String region;
    private final String account;
    private final String resource;
    private final Optional<String> accountId;
    private final String text;

    /**
     * The ARN of five parts.
     *
     * @param partition for example {@code aws}, {@code aws-cn}
     * @param service the service namespace, for example {@code s3}
     * @param region may be empty
     * @param account usually 12 digits; may be empty, {@code aws} or {@code cloudfront}
     * @param resource everything after the fifth colon
     */
    public Arn(String partition, String service, String region, String account, String resource) {
        this(
                "arn:" + partition + ':' + service + ':' + region + ':' + account + ':' + resource,
                partition,
                service,
                region,
                account,
                resource);
    }

    private Arn(String text, String partition, String service, String region, String account, String resource) {
        this.text = text;
        this.partition = partition;
        this.service = service;
        this.region = region;
        this.account = account;
        this.resource = resource;
        this.accountId = isAccountId(account) ? Optional.of(account) : Optional.empty();
    }

    /** The ARN that a text spells, or empty when it has fewer than six parts or does not begin with {@code arn:}. */
    public static Optional<Arn> parse(String text) {
        if (!text.startsWith("arn:")) {
            return Optional.empty();
        }
        int partitionEnd = text.indexOf(':', 4);
        int serviceEnd = partitionEnd < 0 ? -1 : text.indexOf(':', partitionEnd + 1);
        int regionEnd = serviceEnd < 0 ? -1 : text.indexOf(':', serviceEnd + 1);
        int accountEnd = regionEnd < 0 ? -1 : text.indexOf(':', regionEnd + 1);
        if (accountEnd < 0) {
            return Optional.empty();
        }
        return Optional.of(new Arn(
                text,
                text.substring(4, partitionEnd),
                text.substring(partitionEnd + 1, serviceEnd),
                text.substring(serviceEnd + 1, regionEnd),
                text.substring(regionEnd + 1, accountEnd),
                text.substring(accountEnd + 1)));
    }

    /** Tells whether a text is an account id: exactly 12 ASCII digits. */
    public static boolean isAccountId(String text) {
        return accountNumber(text) != NO_ACCOUNT;
    }

    /** The number that an account id is, or {@link #NO_ACCOUNT} for any other text: equal ids are equal numbers. */
    public static long accountNumber(String text) {
        return accountNumber(text, 0, text.length());
    }

    /** The number of the account id that a stretch of text is, or {@link #NO_ACCOUNT}. */
    static long accountNumber(String text, int from, int to) {
        if (to - from != ACCOUNT_DIGITS) {
            return NO_ACCOUNT;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NO_ACCOUNT;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** The partition, for example {@code aws}. */
    public String partition() {
        return partition;
    }

    /** The service namespace, for example {@code s3}. */
    public String service() {
        return service;
    }

    /** The region; may be empty. */
    public String region() {
        return region;
    }

    /** The account part; may be empty. */
    public String account() {
        return account;
    }

    /** Everything after the fifth colon. */
    public String resource() {
        return resource;
    }

    /** The account part, if it is an account id. */
    public Optional<String> accountId() {
        return accountId;
    }

    /** The resource part up to its first {@code /} or {@code :}: {@code role} for a role; the whole part without one. */
    public String resourceType() {
        int end = separator();
        return end < 0 ? resource : resource.substring(0, end);
    }

    /** The resource part behind its first {@code /} or {@code :}, path included; empty without one. */
    public String resourceId() {
        int end = separator();
        return end < 0 ? "" : resource.substring(end + 1);
    }

    /** The last path element of the resource part: the name of a user or role. */
    public String resourceName() {
        return resource.substring(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1);
    }

    private int separator() {
        for (int i = 0; i < resource.length(); i++) {
            char c = resource.charAt(i);
            if (c == '/' || c == ':') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Arn that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The ARN as text. */
    @Override
    public String toString() {
        return text;
    }
}
