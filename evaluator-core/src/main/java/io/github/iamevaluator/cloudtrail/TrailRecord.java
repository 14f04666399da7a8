package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.json.JsonValue.JsonObject;

/**
 * One JSON object that a file of CloudTrail has; {@link CloudTrailEvents#read(TrailRecord)} makes a request of it.
 *
 * @since 0.1.0
 */
public final class TrailRecord {

    private final TrailPlace at;
    private final JsonObject object;

    TrailRecord(TrailPlace at, JsonObject object) {
        this.at = at;
        this.object = object;
    }

    /** Where it stands. */
    public TrailPlace at() {
        return at;
    }

    /** What it says. */
    JsonObject object() {
        return object;
    }
}
