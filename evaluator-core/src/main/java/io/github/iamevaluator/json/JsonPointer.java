package io.github.iamevaluator.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The path of a value in its file, written as RFC 6901 says.
 *
 * <p>A pointer is a link to its parent and one step, so a tree of n values costs n small objects, however long the
 * member names above them are. The text is made on demand; its cost is linear in its length.
 */
public final class JsonPointer {

    private static final JsonPointer ROOT = new JsonPointer(null, "", -1);

    private final @Nullable JsonPointer parent;
    private final String name;
    private final int index;

    private JsonPointer(@Nullable JsonPointer parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** Returns the pointer of a whole file, the empty text. */
    public static JsonPointer root() {
        return ROOT;
    }

    /** Returns the pointer of the member with this name. */
    public JsonPointer member(String memberName) {
        return new JsonPointer(this, memberName, -1);
    }

    /** Returns the pointer of the element with this index, counted from 0. */
    public JsonPointer element(int elementIndex) {
        return new JsonPointer(this, "", elementIndex);
    }

    /** Returns the pointer as text: {@code /Statement/0/Action}, with {@code ~0} for a tilde and {@code ~1} for a slash. */
    @Override
    public String toString() {
        Deque<JsonPointer> steps = new ArrayDeque<>();
        for (JsonPointer step = this; step.parent != null; step = step.parent) {
            steps.push(step);
        }
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append('/').append(step.token()));
        return text.toString();
    }

    private String token() {
        return index < 0 ? name.replace("~", "~0").replace("/", "~1") : Integer.toString(index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonPointer && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(toString());
    }
}
