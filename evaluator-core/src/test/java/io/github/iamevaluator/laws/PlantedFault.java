package io.github.iamevaluator.laws;

import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/**
 * A fault in the engine that a law must find.
 *
 * @param law name of the property
 * @param fault what the faulty engine does
 * @param property the property for an engine; it takes a seed
 * @param plant puts the fault in front of or behind an engine
 */
record PlantedFault(String law, String fault, Function<Engine, LongConsumer> property, UnaryOperator<Engine> plant) {

    /** Whether the law fails on the faulty engine for a seed. */
    boolean isFoundBy(long seed) {
        try {
            property.apply(plant.apply(RealEngine.REAL)).accept(seed);
            return false;
        } catch (AssertionError found) {
            return true;
        }
    }

    @Override
    public String toString() {
        return law + ": " + fault;
    }
}
