package io.github.iamevaluator.json;

/** Where a slice of a file begins: the pointer of its value, and the line and column of its first character. */
record JsonPlace(JsonPointer pointer, JsonPosition position) {

    static final JsonPlace START = new JsonPlace(JsonPointer.root(), JsonPosition.START);
}
