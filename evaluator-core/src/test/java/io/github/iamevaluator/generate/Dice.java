package io.github.iamevaluator.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance, in the words that generators need.
 *
 * @param random where it comes from
 */
public record Dice(RandomGenerator random) {

    /** The dice of a seed: the same seed throws the same numbers. */
    public static Dice of(long seed) {
        return new Dice(new SplittableRandom(seed));
    }

    /** True so many times in a hundred. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number between two, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** One of the things. */
    @SafeVarargs
    public final <T> T of(T... things) {
        return things[random.nextInt(things.length)];
    }

    /** One of the things. */
    public <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Some of the things, at least one, in any order. */
    public <T> List<T> some(List<T> things) {
        List<T> rest = new ArrayList<>(things);
        List<T> taken = new ArrayList<>();
        int count = between(1, Math.min(3, rest.size()));
        for (int i = 0; i < count; i++) {
            taken.add(rest.remove(below(rest.size())));
        }
        return taken;
    }
}
