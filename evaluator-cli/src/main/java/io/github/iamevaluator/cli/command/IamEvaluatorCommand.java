package io.github.iamevaluator.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** The program: everything it does is a subcommand. */
@Command(
        name = "iam-evaluator",
        description = "Answers \"can principal X do Y on Z?\" as AWS would, offline.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        footerHeading = "%nExit status:%n",
        footer = {
            "  0   allowed, or all expectations and tests hold",
            "  1   denied, or an expectation or a test failed",
            "  2   the command line makes no sense",
            "  3   an input cannot be read or is invalid",
            "  4   undecided: the answer depends on what is not at hand",
            "  70  internal error"
        })
public final class IamEvaluatorCommand implements Runnable {

    private static final String NAME = "iam-evaluator";

    private IamEvaluatorCommand() {}

    /**
     * Runs a command.
     *
     * @return its exit status
     */
    public static int execute(Streams streams, String... arguments) {
        try {
            int status = commandLine(streams, arguments).execute(arguments);
            streams.flush();
            return status;
        } catch (OutputFailure failure) {
            return end(streams, failure).code();
        }
    }

    /** The commands, reading from and writing to these streams; if the arguments begin with one, that alone. */
    static CommandLine commandLine(Streams streams, String... arguments) {
        CommandLine commands = new CommandLine(new IamEvaluatorCommand());
        Map<String, Supplier<Object>> subcommands = subcommands(streams);
        Optional<String> named = Stream.of(arguments).findFirst().filter(subcommands::containsKey);
        // picocli reads every option of each command that it is given; a short run has no time for those of others
        subcommands.forEach((name, maker) -> {
            if (named.isEmpty() || named.get().equals(name)) {
                commands.addSubcommand(name, maker.get());
            }
        });
        if (named.isEmpty()) {
            commands.addSubcommand(new GenerateCompletion());
        }
        commands.setOut(streams.out())
                .setErr(streams.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(streams.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler((wrong, typed) -> usage(streams, wrong))
                .setExecutionExceptionHandler(
                        (failure, at, parsed) -> end(streams, failure).code());
        return commands;
    }

    private static Map<String, Supplier<Object>> subcommands(Streams streams) {
        Map<String, Supplier<Object>> subcommands = new LinkedHashMap<>();
        subcommands.put("can", () -> new CanCommand(streams));
        subcommands.put("simulate", () -> new SimulateCommand(streams));
        subcommands.put("explain", () -> new ExplainCommand(streams));
        subcommands.put("test", () -> new TestCommand(streams, WatchedFolders::open));
        subcommands.put("matrix", () -> new MatrixCommand(streams));
        subcommands.put("what-if", () -> new WhatIfCommand(streams));
        subcommands.put("replay", () -> new ReplayCommand(streams));
        subcommands.put("least-privilege", () -> new LeastPrivilegeCommand(streams));
        return subcommands;
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw CommandFailure.usage("which command? see " + NAME + " --help");
    }

    private static int usage(Streams streams, ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        streams.err().println("error: " + wrong.getMessage() + "; see " + command + " --help");
        return ExitStatus.USAGE.code();
    }

    private static ExitStatus end(Streams streams, Exception failure) {
        if (failure instanceof CommandFailure known) {
            known.message().lines().forEach(line -> streams.err().println("error: " + line));
            return known.status();
        }
        if (failure instanceof OutputFailure output) {
            return end(streams, output);
        }
        streams.err().println("internal error, please report it:");
        failure.printStackTrace(streams.err());
        return ExitStatus.INTERNAL_ERROR;
    }

    private static ExitStatus end(Streams streams, OutputFailure failure) {
        if (failure.status() != ExitStatus.PIPE_CLOSED) {
            streams.err().println("error: the output cannot be written: " + failure.reason());
            streams.err().flush();
        }
        return failure.status();
    }
}
