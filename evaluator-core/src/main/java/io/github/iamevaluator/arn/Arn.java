package io.github.iamevaluator.arn;

import java.util.Optional;

/**
 * An Amazon Resource Name: {@code arn:partition:service:region:account:resource}.
 *
 * <p>Only the first five colons separate; the resource part keeps any further ones. No part is checked against a list:
 * an ARN of an unknown partition or service is an ARN.
 *
 * <p>Source: IAM User Guide, "Amazon Resource Names (ARNs)"; REQ-4.
 *
 * @param partition for example {@code aws}, {@code aws-cn}
 * @param service the service namespace, for example {@code s3}
 * @param region may be empty
 * @param account usually 12 digits; may be empty, {@code aws} or {@code cloudfront}
 * @param resource everything after the fifth colon
 * @since 0.1.0
 */
public record Arn(String partition, String service, String region, String account, String resource) {

    private static final int ACCOUNT_DIGITS = 12;

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
                text.substring(4, partitionEnd),
                text.substring(partitionEnd + 1, serviceEnd),
                text.substring(serviceEnd + 1, regionEnd),
                text.substring(regionEnd + 1, accountEnd),
                text.substring(accountEnd + 1)));
    }

    /** Tells whether a text is an account id: exactly 12 ASCII digits. */
    public static boolean isAccountId(String text) {
        return text.length() == ACCOUNT_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The account part, if it is an account id. */
    public Optional<String> accountId() {
        return isAccountId(account) ? Optional.of(account) : Optional.empty();
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

    /** The ARN as text. */
    @Override
    public String toString() {
        return "arn:" + partition + ':' + service + ':' + region + ':' + account + ':' + resource;
    }
}
