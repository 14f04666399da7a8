package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/command-line.md} leaves nothing out. */
class CommandLineDocumentTest {

    private static CommandLine commands(String... arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return IamEvaluatorCommand.commandLine(
                new Streams(InputStream.nullInputStream(), nowhere, nowhere, false, false), arguments);
    }

    @Test
    void theCommandThatIsNamedStandsAloneWithItsOwnOptions() {
        CommandLine all = commands("--help");
        for (Map.Entry<String, CommandLine> one : all.getSubcommands().entrySet()) {
            assertThat(commands(one.getKey(), "--help").getSubcommands())
                    .hasEntrySatisfying(
                            one.getKey(),
                            named -> assertThat(named.getUsageMessage())
                                    .isEqualTo(one.getValue().getUsageMessage()));
        }
    }

    @Test
    void everyCommandAndOptionIsDescribed() throws IOException {
        String document = Files.readString(Path.of("../docs/command-line.md"));
        List<String> names = commands().getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(
                        Stream.of("## " + command.getCommandName()),
                        command.getCommandSpec().options().stream().map(OptionSpec::longestName)))
                .filter(name -> !name.equals("--version"))
                .distinct()
                .toList();

        assertThat(names).hasSizeGreaterThan(20);
        assertThat(names).filteredOn(name -> !document.contains(name)).isEmpty();
    }
}
