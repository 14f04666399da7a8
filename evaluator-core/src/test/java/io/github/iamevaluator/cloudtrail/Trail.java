package io.github.iamevaluator.cloudtrail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What a reading finds, collected for tests. */
final class Trail implements TrailListener {

    final List<String> names = new ArrayList<>();
    final List<TrailPlace> places = new ArrayList<>();
    final List<String> problems = new ArrayList<>();

    /** The numbers of the records, readable or not. */
    final List<Long> numbers = new ArrayList<>();

    @Override
    public void record(TrailRecord record) {
        names.add(EventFields.of(record.object()).text("eventName").orElse("?"));
        places.add(record.at());
        numbers.add(record.at().record());
    }

    @Override
    public void problem(TrailProblem problem) {
        problems.add(problem.toString());
        if (problem.at().isRecord()) {
            numbers.add(problem.at().record());
        }
    }

    static Trail of(String text) {
        return of(CloudTrailReader.create(), text.getBytes(StandardCharsets.UTF_8));
    }

    static Trail of(CloudTrailReader reader, byte[] bytes) {
        Trail trail = new Trail();
        try {
            reader.read("trail.json", new ByteArrayInputStream(bytes), trail);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return trail;
    }

    /** The text of an event with little in it. */
    static String event(String name) {
        return "{\"eventVersion\":\"1.11\",\"eventName\":\"" + name + "\"}";
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return packed.toByteArray();
    }
}
