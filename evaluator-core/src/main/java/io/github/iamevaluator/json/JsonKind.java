package io.github.iamevaluator.json;

/** The six kinds of JSON value. */
public enum JsonKind {
    /** Members in braces. */
    OBJECT("an object"),
    /** Elements in brackets. */
    ARRAY("an array"),
    /** Text in double quotes. */
    STRING("a string"),
    /** A number, kept as its text. */
    NUMBER("a number"),
    /** The literal true or false. */
    BOOLEAN("a boolean"),
    /** The literal null. */
    NULL("null");

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    /** Returns the kind in words, with its article, for messages: {@code "an object"}. */
    public String words() {
        return words;
    }
}
