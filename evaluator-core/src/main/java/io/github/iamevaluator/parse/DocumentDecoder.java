package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonProblem;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.TextPosition;
import java.util.List;
import java.util.Optional;

/** From the text or bytes of an input to JSON: bytes to text, percent-encoding undone, a string unwrapped. */
final class DocumentDecoder {

    private static final int ENCODED_BRACE_LENGTH = 3;

    private final JsonReader reader;

    DocumentDecoder(JsonReader reader) {
        this.reader = reader;
    }

    DocumentText decode(PolicyInput input) {
        String text = input.text().orElseGet(() -> decodeBytes(input));
        DocumentText document = read(input.name(), text, input.origin());
        Optional<String> wrapped = document.json().root().asString();
        if (wrapped.isEmpty() || document.origin().embedded()) {
            return document;
        }
        DocumentOrigin origin = input.origin();
        JsonPosition start = document.json().position(document.json().root());
        TextPosition at = new TextPosition(document.json().root().start(), start.line(), start.column());
        return read(input.name(), wrapped.get(), new DocumentOrigin(origin.file(), origin.pointer(), at, true));
    }

    private String decodeBytes(PolicyInput input) {
        try {
            return reader.decode(input.name(), input.bytes());
        } catch (JsonException error) {
            throw failure(input.name(), "", error.problem(), input.origin());
        }
    }

    private DocumentText read(String name, String text, DocumentOrigin origin) {
        boolean encoded = text.regionMatches(true, 0, "%7B", 0, ENCODED_BRACE_LENGTH);
        DocumentOrigin decoded = encoded ? embedded(origin) : origin;
        String json = encoded ? decodePercents(name, text, decoded) : text;
        try {
            JsonText read = reader.parse(name, json);
            return new DocumentText(read, decoded);
        } catch (JsonException error) {
            throw failure(name, json, error.problem(), decoded);
        }
    }

    private String decodePercents(String name, String text, DocumentOrigin origin) {
        PercentEncoding encoding = PercentEncoding.of(text);
        if (encoding.fault() >= 0) {
            throw new PolicyParseException(List.of(new Problem(
                    ProblemCode.INVALID_PERCENT_ENCODING.text(),
                    origin.locate(name, "", TextPosition.START),
                    "the percent sign at byte " + encoding.fault() + " has no two hexadecimal digits after it",
                    "write a percent sign as %25")));
        }
        try {
            return reader.decode(name, encoding.bytes());
        } catch (JsonException error) {
            throw failure(name, "", error.problem(), origin);
        }
    }

    private static DocumentOrigin embedded(DocumentOrigin origin) {
        return new DocumentOrigin(origin.file(), origin.pointer(), origin.start(), true);
    }

    private static PolicyParseException failure(String name, String text, JsonProblem problem, DocumentOrigin origin) {
        int offset = problem.position().offsetIn(text);
        TextPosition at = new TextPosition(offset, problem.line(), problem.column());
        return new PolicyParseException(List.of(new Problem(
                code(problem.code()).text(),
                origin.locate(name, problem.pointer(), at),
                problem.what(),
                problem.mend())));
    }

    private static ProblemCode code(JsonProblem.Code code) {
        return switch (code) {
            case EMPTY -> ProblemCode.EMPTY;
            case WRONG_ENCODING -> ProblemCode.WRONG_ENCODING;
            case INVALID_UTF8 -> ProblemCode.INVALID_UTF8;
            case NOT_JSON -> ProblemCode.NOT_JSON;
            case TRUNCATED -> ProblemCode.TRUNCATED;
            case TRAILING_TEXT -> ProblemCode.TRAILING_TEXT;
            case TOO_DEEP -> ProblemCode.TOO_DEEP;
            case TOO_LARGE -> ProblemCode.TOO_LARGE;
            case REPEATED_MEMBER -> ProblemCode.REPEATED_MEMBER;
            case WRONG_TYPE -> ProblemCode.WRONG_TYPE;
        };
    }
}
