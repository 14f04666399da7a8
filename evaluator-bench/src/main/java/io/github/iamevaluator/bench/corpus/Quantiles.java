package io.github.iamevaluator.bench.corpus;

import io.github.iamevaluator.generate.Dice;

/** A distribution of counts, given by its quantiles; between two of them it is drawn evenly on a logarithmic scale. */
final class Quantiles {

    private static final double[] SHARES = {0, 0.5, 0.75, 0.9, 0.99, 1};

    private final double[] values;

    private Quantiles(double... values) {
        this.values = values;
    }

    /** The distribution of a least value, the quantiles 0.5, 0.75, 0.9 and 0.99, and a largest value. */
    static Quantiles of(int least, int median, int p75, int p90, int p99, int most) {
        return new Quantiles(least, median, p75, p90, p99, most);
    }

    /** A count. */
    int draw(Dice dice) {
        double share = dice.random().nextDouble();
        int upper = 1;
        while (share > SHARES[upper]) {
            upper++;
        }
        double part = (share - SHARES[upper - 1]) / (SHARES[upper] - SHARES[upper - 1]);
        double low = Math.log(values[upper - 1]);
        double high = Math.log(values[upper]);
        return (int) Math.round(Math.exp(low + part * (high - low)));
    }
}
