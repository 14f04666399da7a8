package io.github.iamevaluator.catalog;

import io.github.iamevaluator.text.AsciiCase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a catalog with an index of its services, made by one scan; no service is read before it is asked for.
 *
 * <p>The format is described in {@code tools/catalog/README.md}.
 */
final class CatalogText {

    private final byte[] bytes;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<CatalogLine> foreignKeys = new ArrayList<>();

    /**
     * The lines of one service.
     *
     * @param header its first line
     * @param number the number of that line
     * @param start where its further lines begin in the bytes
     * @param end where they end
     */
    record Section(ServiceHeader header, int number, int start, int end) {}

    /** Indexes UTF-8 text; an error names the line. */
    CatalogText(byte[] bytes) {
        this.bytes = bytes;
        index();
        if (sections.isEmpty()) {
            throw new CatalogFormatException(1, "no service", "begin each service with a line @prefix, tab, name");
        }
    }

    /** The services by folded prefix, in the order of the text. */
    Map<String, Section> sections() {
        return sections;
    }

    /** The service of a folded prefix that is among {@link #sections()}. */
    Section section(String prefix) {
        Section section = sections.get(prefix);
        if (section == null) {
            throw new IllegalStateException("only indexed services are read");
        }
        return section;
    }

    /** The lines of condition keys that belong neither to {@code aws:} nor to the service that lists them. */
    List<CatalogLine> foreignKeys() {
        return foreignKeys;
    }

    /** The lines of a service behind its first one. */
    List<CatalogLine> lines(Section section) {
        List<CatalogLine> lines = new ArrayList<>();
        int number = section.number();
        for (int at = section.start(); at < section.end(); ) {
            int end = lineEnd(at);
            lines.add(line(++number, at, end));
            at = end + 1;
        }
        return lines;
    }

    private void index() {
        @Nullable CatalogLine open = null;
        int start = 0;
        int number = 0;
        for (int at = 0; at < bytes.length; ) {
            int end = lineEnd(at);
            number++;
            check(number, at, end, open != null);
            if (bytes[at] == '@') {
                close(open, start, at);
                open = line(number, at, end);
                start = Math.min(end + 1, bytes.length);
            } else if (isForeignKey(at, end)) {
                foreignKeys.add(line(number, at, end));
            }
            at = end + 1;
        }
        close(open, start, bytes.length);
    }

    private void check(int number, int at, int end, boolean inService) {
        if (end > at && bytes[end - 1] == '\r') {
            throw new CatalogFormatException(number, "a carriage return", "end each line with a line feed alone");
        }
        if (!inService && bytes[at] != '@') {
            throw new CatalogFormatException(
                    number, "a line before the first service", "begin each service with a line @prefix, tab, name");
        }
    }

    private void close(@Nullable CatalogLine open, int start, int end) {
        if (open == null) {
            return;
        }
        ServiceHeader header = ServiceHeader.parse(open);
        Section section = new Section(header, open.number(), start, end);
        if (sections.putIfAbsent(AsciiCase.fold(header.prefix()), section) != null) {
            throw open.wrong("service \"" + header.prefix() + "\" a second time", "join its lines into one service");
        }
    }

    private boolean isForeignKey(int at, int end) {
        return bytes[at] == '+' && end > at + 1 && bytes[at + 1] != '^' && bytes[at + 1] != ':';
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private CatalogLine line(int number, int start, int end) {
        return new CatalogLine(number, new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }
}
