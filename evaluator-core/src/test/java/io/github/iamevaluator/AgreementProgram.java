package io.github.iamevaluator;

/**
 * Asks engine and reference about more scenarios than a build has time for, ten thousand at a time; {@code
 * docs/testing.md} has the command.
 */
final class AgreementProgram {

    private static final long AT_ONCE = 10_000;

    private AgreementProgram() {}

    /**
     * Prints how many scenarios were asked, and every one on which they differ; ends with status 1 if there is one.
     *
     * @param arguments the first seed, and how many
     */
    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long end = first + Long.parseLong(arguments[1]);
        long disagreeing = 0;
        for (long seed = first; seed < end; seed += AT_ONCE) {
            AgreementRun run = AgreementRun.over(seed, Math.min(AT_ONCE, end - seed));
            disagreeing += run.disagreeing();
            run.disagreements().forEach(System.out::println);
            System.out.println(
                    "seeds " + first + " to " + (Math.min(seed + AT_ONCE, end) - 1) + ": " + disagreeing + " differ");
        }
        if (disagreeing > 0) {
            System.exit(1);
        }
    }
}
