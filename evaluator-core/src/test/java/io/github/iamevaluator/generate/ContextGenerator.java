package io.github.iamevaluator.generate;

import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;

/** Makes request contexts: single and list values, plausible and malformed, in any spelling of the key. */
public final class ContextGenerator {

    private ContextGenerator() {}

    /** A context in which about so many of a hundred keys are present. */
    public static RequestContext context(Dice dice, int percent) {
        RequestContext.Builder builder = RequestContext.builder();
        for (KeySpec key : KeySpec.ALL) {
            if (dice.chance(percent)) {
                builder.add(dice.chance(5) ? Texts.swapCase(key.name()) : key.name(), value(dice, key));
            }
        }
        return builder.build();
    }

    private static ContextValue value(Dice dice, KeySpec key) {
        boolean uncatalogued = key.name().startsWith("corp:");
        boolean otherForm = dice.chance(uncatalogued ? 15 : 3);
        if (key.list() == otherForm) {
            return ContextValue.of(dice.of(usual(dice, key)));
        }
        List<String> values = new ArrayList<>();
        int count = key.list() ? dice.below(4) : dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            values.add(dice.of(usual(dice, key)));
        }
        return ContextValue.ofAll(values);
    }

    /** The first values of a key are plausible; three times in four one of them is taken. */
    private static List<String> usual(Dice dice, KeySpec key) {
        int plausible = Math.min(4, key.values().size());
        return dice.chance(75) ? key.values().subList(0, plausible) : key.values();
    }
}
