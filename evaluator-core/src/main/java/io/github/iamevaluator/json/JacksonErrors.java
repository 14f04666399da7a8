package io.github.iamevaluator.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.iamevaluator.json.JsonProblem.Code;
import java.util.Locale;

/** Says in our own words why Jackson stopped. */
final class JacksonErrors {

    private static final int LONGEST_WORD_SHOWN = 40;

    private JacksonErrors() {}

    /** Why, without where. */
    record Fault(Code code, long offset, String what, String mend) {
        JsonException at(String source, JsonPointer pointer, JsonPosition position) {
            return new JsonException(new JsonProblem(code, source, pointer.toString(), position, what, mend));
        }
    }

    /** The characters around the place where Jackson stopped. */
    interface Text {
        /** Returns the character at an offset, or -1 outside the text at hand. */
        int charAt(long offset);

        /** Returns the offset of the end of the text. */
        long end();
    }

    static Fault fault(JsonProcessingException error, JsonParser parser, JsonLimits limits, Text text) {
        long offset = Math.max(0, Math.min(offset(error, parser), text.end()));
        if (error instanceof StreamConstraintsException) {
            return new Fault(
                    Code.TOO_DEEP,
                    offset,
                    "objects and arrays are nested more than " + limits.depth() + " deep",
                    "a policy document needs fewer than 20 levels");
        }
        if (error instanceof JsonEOFException || text.charAt(offset) < 0) {
            return new Fault(
                    Code.TRUNCATED,
                    text.end(),
                    "the text ends inside " + surroundings(parser),
                    "the file may be cut off; add what is missing");
        }
        return unexpected(text, startOfWord(text, offset), surroundings(parser));
    }

    private static long offset(JsonProcessingException error, JsonParser parser) {
        long offset = error.getLocation() == null ? -1 : error.getLocation().getCharOffset();
        return offset >= 0 ? offset : parser.currentLocation().getCharOffset();
    }

    /** Returns the start of the bare word before an offset, where Jackson stopped only after reading it. */
    private static long startOfWord(Text text, long offset) {
        long start = offset;
        while (Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        String word = word(text, start);
        boolean literal = word.equals("true") || word.equals("false") || word.equals("null");
        return Character.isLetter(text.charAt(start)) && !literal ? start : offset;
    }

    private static String word(Text text, long start) {
        StringBuilder word = new StringBuilder();
        for (long i = start; Character.isLetterOrDigit(text.charAt(i)) && word.length() < LONGEST_WORD_SHOWN; i++) {
            word.append((char) text.charAt(i));
        }
        return word.toString();
    }

    private static Fault unexpected(Text text, long offset, String surroundings) {
        int character = text.charAt(offset);
        String word = word(text, offset);
        String shown = word.isEmpty() ? quoted(character) : "\"" + word + "\"";
        return new Fault(
                Code.NOT_JSON, offset, "not JSON: unexpected " + shown + " in " + surroundings, mend(character));
    }

    private static String quoted(int character) {
        boolean printable = character > ' ' && character < 0x7f;
        return printable ? "\"" + (char) character + "\"" : String.format(Locale.ROOT, "character U+%04X", character);
    }

    private static String mend(int character) {
        if (character == '\'') {
            return "names and texts stand in double quotes";
        }
        if (character == '/' || character == '#') {
            return "JSON has no comments; remove it";
        }
        if (character == '}' || character == ']') {
            return "remove the comma before it, or add the missing value";
        }
        if (character < ' ') {
            return "close the quote before it, or write the character as an escape such as \\n";
        }
        boolean letter = Character.isLetter(character);
        return letter
                ? "names and texts stand in double quotes; the only bare words are true, false and null"
                : "check the commas, quotes and brackets before this place";
    }

    private static String surroundings(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        if (context.inObject()) {
            return "an object";
        }
        return context.inArray() ? "an array" : "the outermost value";
    }
}
