package io.github.iamevaluator.json;

/**
 * Where a value stands in its text: its pointer and its offsets in characters.
 *
 * @param pointer the path of the value in its file
 * @param start offset of the first character of the value in the text
 * @param end offset just after the last character of the value
 */
public record JsonSpan(JsonPointer pointer, int start, int end) {}
