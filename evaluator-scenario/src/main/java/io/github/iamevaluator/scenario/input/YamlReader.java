package io.github.iamevaluator.scenario.input;

import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into the JSON text of the same tree.
 *
 * <p>A plain scalar is {@code true}, {@code false}, null ({@code null}, {@code ~} or nothing) or else text, to the
 * letter: account ids keep their leading zero, dates are dates and {@code no} is {@code no}. Aliases are followed; tags
 * other than those of YAML itself are refused. Cost: linear in the text, aliases followed.
 */
public final class YamlReader {

    private static final String MEND = "correct the YAML here";

    private final String source;
    private final JsonLimits limits;

    /**
     * A reader.
     *
     * @param source the name of the file, for problems
     */
    public YamlReader(String source, JsonLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** The tree of a stream in UTF-8, read to its end. */
    public YamlText read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limits.size() + 1);
        try {
            return convert(JsonReader.withLimits(limits).decode(source, bytes));
        } catch (JsonException error) {
            return new JsonLayout(limits).cut(ReadProblems.of(error.problem()));
        }
    }

    private YamlText convert(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        JsonLayout layout = new JsonLayout(limits);
        YamlTree tree = new YamlTree(layout);
        try {
            for (Event event : new Parse(settings).parseString(yaml)) {
                tree.accept(event);
            }
            return layout.complete();
        } catch (YamlFault fault) {
            return layout.cut(problem(fault.what(), fault.mend(), fault.mark()));
        } catch (MarkedYamlEngineException error) {
            return layout.cut(problem("no YAML: " + firstLine(error.getProblem()), MEND, error.getProblemMark()));
        } catch (YamlEngineException error) {
            return layout.cut(problem("no YAML: " + firstLine(error.getMessage()), MEND, Optional.empty()));
        }
    }

    private Problem problem(String what, String mend, Optional<Mark> mark) {
        JsonPosition at = mark.map(JsonLayout::position).orElse(JsonPosition.START);
        SourceLocation place =
                new SourceLocation(source, Optional.of(source), "", at.line(), at.column(), Optional.empty());
        return new Problem("not-yaml", place, what, mend);
    }

    private static String firstLine(@Nullable String message) {
        return Objects.requireNonNullElse(message, "").lines().findFirst().orElse("it cannot be read");
    }
}
