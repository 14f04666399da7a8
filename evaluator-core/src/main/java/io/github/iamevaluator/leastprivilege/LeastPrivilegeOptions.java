package io.github.iamevaluator.leastprivilege;

/**
 * How small a policy is to be.
 *
 * @param serviceWildcards whether actions are written with the wildcards of the statements that allow them today, such as
 *     {@code s3:*}
 * @param mostResources up to how many used resources of an action are listed one by one, where the statement that allows
 *     them today names none; with more, its own pattern is taken
 * @since 0.1.0
 */
public record LeastPrivilegeOptions(boolean serviceWildcards, int mostResources) {

    /** No wildcards in actions; up to 20 resources. */
    public static final LeastPrivilegeOptions DEFAULT = new LeastPrivilegeOptions(false, 20);

    /** Checks that at least one resource may be listed. */
    public LeastPrivilegeOptions {
        if (mostResources < 1) {
            throw new IllegalArgumentException("mostResources");
        }
    }
}
