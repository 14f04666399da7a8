package io.github.iamevaluator.cli.whatif;

/**
 * A request that was made so often.
 *
 * @param caller who, by short name where there is one
 * @param action the action
 * @param resource on what
 * @param use how often, and when last
 */
record UsedRequest(String caller, String action, String resource, Use use) {

    /** {@code 3 times, last 2026-11-20T08:25:00Z: acme-prod/role/deploy s3:DeleteObject on arn:aws:s3:::acme-www/a}. */
    String sentence() {
        String last = use.last().map(when -> ", last " + when).orElse("");
        return use.times() + last + ": " + caller + " " + action + " on " + resource;
    }
}
