package io.github.iamevaluator.scenario.input;

import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.policy.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML document as the JSON text of the same tree.
 *
 * <p>Every value stands on the line that it has in the YAML file, and in the same column where the longer JSON leaves
 * room, so that places told by readers of the JSON text lead people to the right line of their file.
 *
 * @param json the JSON text; up to the last complete element of the outermost array if the YAML is broken
 * @param places where values had to move: from the place in the JSON text to that in the file
 * @param problem why the YAML is broken
 */
public record YamlText(String json, Map<JsonPosition, JsonPosition> places, Optional<Problem> problem) {

    /** The place in the file of a value with this place in the JSON text. */
    public JsonPosition inFile(JsonPosition place) {
        return places.getOrDefault(place, place);
    }
}
