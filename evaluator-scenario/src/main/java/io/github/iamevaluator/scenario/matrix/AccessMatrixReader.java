package io.github.iamevaluator.scenario.matrix;

import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads access matrices: CSV (RFC 4180) in UTF-8, with a comma between cells.
 *
 * <pre>{@code
 * # who can do what with the artifacts
 * action,       resource,                       with aws:SecureTransport, acme-prod/role/deploy, anonymous
 * s3:GetObject, arn:aws:s3:::artifacts/app.jar, true,                     can,                   cannot
 * s3:PutObject, arn:aws:s3:::artifacts/app.jar, ,                         cannot,
 * }</pre>
 *
 * <p>The first row names the columns, in any order: {@code action}, {@code resource}, {@code with} and a context key, and
 * callers: ARNs, {@code anonymous}, {@code service:NAME}, or short names of the environment. Each further row says of an
 * action on a resource which callers {@code can} and which {@code cannot}; an empty cell says nothing. An empty cell
 * under a context key leaves the key out. Blanks around cells do not count; empty lines and lines that begin with
 * {@code #} are passed over.
 *
 * <p>Anything else is an error, and so is a matrix that says nothing. Cost: linear in the text.
 *
 * @since 0.1.0
 */
public final class AccessMatrixReader {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private AccessMatrixReader() {}

    /**
     * The cells of a file that say something, row by row.
     *
     * @throws AccessMatrixException with all that is wrong in it
     * @throws IOException if it cannot be read
     */
    public static List<AccessMatrixEntry> read(Path file) throws IOException {
        return read(file.toString(), file);
    }

    /**
     * The cells of a file that say something, row by row.
     *
     * @param source what problems call it
     * @throws AccessMatrixException with all that is wrong in it
     * @throws IOException if it cannot be read
     */
    public static List<AccessMatrixEntry> read(String source, Path file) throws IOException {
        try {
            return read(source, new StringReader(JsonReader.create().decode(source, Files.readAllBytes(file))));
        } catch (JsonException noText) {
            throw new AccessMatrixException(List.of(ReadProblems.of(noText.problem())));
        }
    }

    /**
     * The cells of a text that say something, row by row.
     *
     * @param source its name, for problems
     * @throws AccessMatrixException with all that is wrong in it
     * @throws IOException if it cannot be read
     */
    public static List<AccessMatrixEntry> read(String source, Reader text) throws IOException {
        MatrixRows rows = new MatrixRows(source);
        try (CSVParser parser = FORMAT.parse(withoutMark(text))) {
            parser.forEach(row -> rows.add(row.toList(), parser.getCurrentLineNumber()));
        } catch (UncheckedIOException malformed) { // how the parser reports a stray quote
            rows.unreadable(Optional.ofNullable(malformed.getCause())
                    .map(Throwable::getMessage)
                    .orElse(""));
        }
        return rows.entries();
    }

    /** The text behind its byte order mark, if it has one: a quote behind it would be taken for text. */
    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader behind = new PushbackReader(text);
        int first = behind.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            behind.unread(first);
        }
        return behind;
    }
}
