package io.github.iamevaluator.scenario;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.json.JsonElements;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.YamlReader;
import io.github.iamevaluator.scenario.input.YamlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads scenarios from JSON, JSON Lines and YAML.
 *
 * <p>Unknown fields are errors, and so is everything else that would otherwise be ignored in silence. Safe to share
 * between threads.
 *
 * @since 0.1.0
 */
public final class ScenarioReader {

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT;

    /** YAML is held whole: 64 Mi characters. */
    private static final JsonLimits YAML_LIMITS = LIMITS.withSize(64 << 20);

    private final PolicyParser parser;
    private final boolean bare;

    private ScenarioReader(PolicyParser parser, boolean bare) {
        this.parser = parser;
        this.bare = bare;
    }

    /** A reader; the catalog knows which services RCPs cover (RCP-8). */
    public static ScenarioReader create(ServiceCatalog catalog) {
        return new ScenarioReader(PolicyParser.create(catalog::rcpSupported), false);
    }

    /** This, taking an object with {@code principal} or {@code action} and no {@code request} for a request by itself. */
    public ScenarioReader withBareRequests() {
        return new ScenarioReader(parser, true);
    }

    /** The scenarios of a file; its extension tells the format, and any other than those known is read as JSON. */
    public Scenarios open(Path file) throws IOException {
        return open(file, ScenarioFormat.ofFile(file.toString()).orElse(ScenarioFormat.JSON));
    }

    /** The scenarios of a file. */
    public Scenarios open(Path file, ScenarioFormat format) throws IOException {
        return open(file.toString(), Files.newInputStream(file), format);
    }

    /**
     * The scenarios of a stream in UTF-8, which the result closes.
     *
     * @param source its name, for problems
     */
    public Scenarios open(String source, InputStream in, ScenarioFormat format) throws IOException {
        return switch (format) {
            case JSON -> scenarios(JsonElements.ofArray(source, in, LIMITS));
            case JSON_LINES -> scenarios(JsonElements.ofLines(source, in, LIMITS));
            case YAML -> yaml(source, in);
        };
    }

    private Scenarios scenarios(JsonElements elements) {
        return new ElementScenarios(elements, UnaryOperator.identity(), Optional.empty(), this::read);
    }

    private ScenarioEntry read(ReadProblems problems) {
        return ScenarioDocument.read(parser, problems, bare);
    }

    private Scenarios yaml(String source, InputStream in) throws IOException {
        try (in) {
            YamlText yaml = new YamlReader(source, YAML_LIMITS).read(in);
            InputStream json = new ByteArrayInputStream(yaml.json().getBytes(StandardCharsets.UTF_8));
            return new ElementScenarios(
                    JsonElements.ofArray(source, json, LIMITS), yaml::inFile, yaml.problem(), this::read);
        }
    }
}
