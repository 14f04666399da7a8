package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.catalog.KeyType;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options that give the context of the request. */
final class ContextOptions {

    private static final String SOURCE_IP = "aws:SourceIp";

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            description =
                    "A condition key; given again, or typed as a list in the catalog, it has a list. VALUE is never"
                            + " split. KEY= is the empty text, KEY[] an empty list, KEY[]=VALUE a list in any case.")
    private List<String> pairs = List.of();

    @Option(
            names = "--context-file",
            paramLabel = "FILE",
            description = "JSON object from condition key to value or array; --context wins.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--source-ip", paramLabel = "IP", description = "Short for --context aws:SourceIp=IP.")
    private Optional<String> sourceIp = Optional.empty();

    /** The options as they were given, for a command to be typed, each with a blank before. */
    String asOptions() {
        StringBuilder typed = new StringBuilder();
        pairs.forEach(pair ->
                typed.append(" --context '").append(pair.replace("'", "'\\''")).append("'"));
        file.ifPresent(name -> typed.append(" --context-file '")
                .append(name.replace("'", "'\\''"))
                .append("'"));
        sourceIp.ifPresent(ip ->
                typed.append(" --source-ip '").append(ip.replace("'", "'\\''")).append("'"));
        return typed.toString();
    }

    /** The context; the catalog gives the types of keys. */
    RequestContext read(InputSource source, Function<String, Optional<KeyType>> catalog) {
        ContextArguments arguments = new ContextArguments(catalog);
        pairs.forEach(arguments::add);
        if (sourceIp.isPresent()) {
            if (arguments.has(SOURCE_IP)) {
                throw CommandFailure.usage("--source-ip and --context " + SOURCE_IP + " are the same; give one");
            }
            arguments.add(SOURCE_IP + "=" + sourceIp.get());
        }
        return arguments.over(file.map(name -> ContextFile.read(source, name)).orElse(RequestContext.EMPTY));
    }
}
