package io.github.iamevaluator.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes one JSON value, on one line or indented by two blanks.
 *
 * <p>Calls that do not make well-formed JSON throw {@link IllegalStateException}; a failing target throws {@link
 * UncheckedIOException}. A surrogate without its partner is written as an escape, so the output is always valid UTF-8.
 */
public final class JsonWriter {

    private enum Scope {
        OBJECT,
        ARRAY
    }

    private final Appendable out;
    private final boolean indented;
    private final Deque<Scope> open = new ArrayDeque<>();
    private boolean first = true;
    private boolean named;

    private JsonWriter(Appendable out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    /** Returns a writer that puts the whole value on one line. */
    public static JsonWriter compact(Appendable out) {
        return new JsonWriter(out, false);
    }

    /** Returns a writer that puts each member and element on a line of its own. */
    public static JsonWriter indented(Appendable out) {
        return new JsonWriter(out, true);
    }

    /** Begins an object. */
    public JsonWriter beginObject() {
        return begin(Scope.OBJECT, '{');
    }

    /** Ends the innermost object. */
    public JsonWriter endObject() {
        return end(Scope.OBJECT, '}');
    }

    /** Begins an array. */
    public JsonWriter beginArray() {
        return begin(Scope.ARRAY, '[');
    }

    /** Ends the innermost array. */
    public JsonWriter endArray() {
        return end(Scope.ARRAY, ']');
    }

    /** Writes the name of the member whose value follows. */
    public JsonWriter name(String name) {
        if (open.peek() != Scope.OBJECT || named) {
            throw new IllegalStateException("a name stands only in an object, before its value");
        }
        separate();
        string(name);
        write(indented ? ": " : ":");
        named = true;
        return this;
    }

    /** Writes a string. */
    public JsonWriter value(String text) {
        beforeValue();
        string(text);
        return this;
    }

    /** Writes a whole number. */
    public JsonWriter value(long number) {
        return raw(Long.toString(number));
    }

    /** Writes true or false. */
    public JsonWriter value(boolean value) {
        return raw(Boolean.toString(value));
    }

    /** Writes null. */
    public JsonWriter nullValue() {
        return raw("null");
    }

    /** Writes a value that is JSON already, to the letter; {@link JsonText#textOf(JsonValue)} gives one. */
    public JsonWriter raw(String json) {
        beforeValue();
        write(json);
        return this;
    }

    /** Writes an array of strings. */
    public JsonWriter strings(Collection<String> texts) {
        beginArray();
        texts.forEach(this::value);
        return endArray();
    }

    /** Writes a member with a string. */
    public JsonWriter field(String name, String text) {
        return name(name).value(text);
    }

    /** Writes a member with a whole number. */
    public JsonWriter field(String name, long number) {
        return name(name).value(number);
    }

    /** Writes a member with true or false. */
    public JsonWriter field(String name, boolean value) {
        return name(name).value(value);
    }

    /** Writes a member with an array of strings. */
    public JsonWriter field(String name, Collection<String> texts) {
        return name(name).strings(texts);
    }

    private JsonWriter begin(Scope scope, char bracket) {
        beforeValue();
        write(bracket);
        open.push(scope);
        first = true;
        return this;
    }

    private JsonWriter end(Scope scope, char bracket) {
        if (open.peek() != scope || named) {
            throw new IllegalStateException("no " + scope + " can end here");
        }
        open.pop();
        if (!first) {
            newLine();
        }
        write(bracket);
        first = false;
        return this;
    }

    private void beforeValue() {
        if (named) {
            named = false;
        } else if (open.peek() == Scope.OBJECT || (open.isEmpty() && !first)) {
            throw new IllegalStateException("a value stands alone, in an array or after a name");
        } else {
            separate();
        }
    }

    private void separate() {
        if (!first) {
            write(',');
        }
        first = false;
        if (!open.isEmpty()) {
            newLine();
        }
    }

    private void newLine() {
        if (indented) {
            write('\n');
            open.forEach(scope -> write("  "));
        }
    }

    private void string(String text) {
        write('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> write("\\\"");
                case '\\' -> write("\\\\");
                case '\n' -> write("\\n");
                case '\r' -> write("\\r");
                case '\t' -> write("\\t");
                default -> plain(text, i, character);
            }
        }
        write('"');
    }

    private void plain(String text, int i, char character) {
        if (character < ' ' || character == 0x7f || isLoneSurrogate(text, i)) {
            write(String.format(Locale.ROOT, "\\u%04x", (int) character));
        } else {
            write(character);
        }
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char character = text.charAt(i);
        if (Character.isHighSurrogate(character)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(character) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void write(char character) {
        try {
            out.append(character);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
