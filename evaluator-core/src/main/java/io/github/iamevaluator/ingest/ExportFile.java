package io.github.iamevaluator.ingest;

import io.github.iamevaluator.json.JsonElement;
import io.github.iamevaluator.json.JsonElements;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonProblem;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of answers of AWS: one answer, an array of them (pages), or several one after another. An answer may be larger
 * than memory; a page of an array or a sequence may not be larger than {@link #PAGE_SIZE}.
 */
final class ExportFile {

    /** Characters of the largest element of an answer, and of the largest page. */
    static final int PAGE_SIZE = 64 << 20;

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withSize(PAGE_SIZE);

    private final Path file;
    private final IngestProblems problems;

    ExportFile(Path file, IngestProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Takes one member of an answer, or one element of a member that is a list. */
    interface Reader {
        void read(String member, JsonText text, JsonValue value);
    }

    /**
     * Reads every answer of the file, member by member; the named members, which are lists, element by element.
     *
     * <p>What cannot be read becomes a problem. A file that turns out to hold several answers one after another is read
     * again from its start, so that members of the first answer may come twice.
     */
    void read(Set<String> lists, Reader reader) {
        try {
            if (first() == '[') {
                pages(JsonElements.ofArray(name(), Files.newInputStream(file), LIMITS), lists, reader);
            } else if (!answer(lists, reader)) {
                pages(JsonElements.ofConcatenated(name(), Files.newInputStream(file), LIMITS), lists, reader);
            }
        } catch (IOException | UncheckedIOException error) {
            problems.add("unreadable-file", name(), "the file cannot be read: " + error.getMessage(), "mend the file");
        }
    }

    /** Reads the elements of a list that every such answer has; a file without the list is a problem. */
    void list(String list, Reader reader) {
        int before = problems.problems().size();
        Set<String> found = new HashSet<>();
        read(Set.of(list), (member, text, value) -> {
            found.add(member);
            if (member.equals(list)) {
                reader.read(member, text, value);
            }
        });
        if (!found.contains(list) && problems.problems().size() == before) {
            read(Set.of(), (member, text, value) -> found.add(member)); // an empty list has no elements to be seen by
            if (!found.contains(list)) {
                problems.add(
                        "missing-member",
                        name(),
                        "the answer has no \"" + list + "\"",
                        "give it; it may be an empty array");
            }
        }
    }

    /** The elements of the array that the file is. */
    void elements(Reader reader) {
        try (JsonElements elements = JsonElements.ofArray(name(), Files.newInputStream(file), LIMITS)) {
            while (elements.hasNext()) {
                text(elements.next()).ifPresent(text -> reader.read("", text, text.root()));
            }
        } catch (IOException | UncheckedIOException error) {
            problems.add("unreadable-file", name(), "the file cannot be read: " + error.getMessage(), "mend the file");
        }
    }

    String name() {
        return file.toString();
    }

    /** Reads the file as one answer; false if something follows it, which then has not been reported. */
    private boolean answer(Set<String> lists, Reader reader) throws IOException {
        try (JsonElements members = JsonElements.ofObject(name(), Files.newInputStream(file), LIMITS, lists)) {
            while (members.hasNext()) {
                JsonElement element = members.next();
                if (isFollowed(element)) {
                    return false;
                }
                element.fold(Optional::of, unreadable -> {
                            problems.add(unreadable.problem());
                            return Optional.<JsonElement.Read>empty();
                        })
                        .ifPresent(read -> reader.read(
                                read.member(), read.text(), read.text().root()));
            }
        }
        return true;
    }

    private static boolean isFollowed(JsonElement element) {
        return element.fold(read -> false, unreadable -> unreadable.problem().code() == JsonProblem.Code.TRAILING_TEXT);
    }

    private void pages(JsonElements elements, Set<String> lists, Reader reader) throws IOException {
        try (elements) {
            while (elements.hasNext()) {
                text(elements.next())
                        .flatMap(text -> ExportObject.of(text, text.root(), problems))
                        .ifPresent(page -> page(page, lists, reader));
            }
        }
    }

    private static void page(ExportObject page, Set<String> lists, Reader reader) {
        for (JsonMember member : page.object().members()) {
            boolean isList =
                    lists.contains(member.name()) && member.value().asArray().isPresent();
            List<JsonValue> values = isList ? page.elements(member.name()) : List.of(member.value());
            values.forEach(value -> reader.read(member.name(), page.text(), value));
        }
    }

    private Optional<JsonText> text(JsonElement element) {
        return element.fold(read -> Optional.of(read.text()), unreadable -> {
            problems.add(unreadable.problem());
            return Optional.empty();
        });
    }

    /** The first character that is no blank. */
    private int first() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(1 << 12);
            for (byte b : start) {
                boolean blankOrMark = b == ' ' || b == '\n' || b == '\r' || b == '\t' || b < 0;
                if (!blankOrMark) {
                    return b;
                }
            }
            return -1;
        }
    }
}
