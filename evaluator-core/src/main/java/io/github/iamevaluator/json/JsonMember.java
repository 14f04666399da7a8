package io.github.iamevaluator.json;

/**
 * One member of a JSON object.
 *
 * @param name the name, unescaped
 * @param nameSpan where the name stands, its quotes included; the pointer is that of the value
 * @param value the value
 */
public record JsonMember(String name, JsonSpan nameSpan, JsonValue value) {}
