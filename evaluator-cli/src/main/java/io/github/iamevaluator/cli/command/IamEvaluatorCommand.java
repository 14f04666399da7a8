package io.github.iamevaluator.cli.command;

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
            int status = commandLine(streams).execute(arguments);
            streams.flush();
            return status;
        } catch (OutputFailure failure) {
            return end(streams, failure).code();
        }
    }

    /** The commands, reading from and writing to these streams. */
    static CommandLine commandLine(Streams streams) {
        CommandLine commands = new CommandLine(new IamEvaluatorCommand())
                .addSubcommand(new CanCommand(streams))
                .addSubcommand(new SimulateCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new TestCommand(streams, WatchedFolders::open))
                .addSubcommand(new MatrixCommand(streams))
                .addSubcommand(new WhatIfCommand(streams))
                .addSubcommand(new ReplayCommand(streams))
                .addSubcommand(new LeastPrivilegeCommand(streams))
                .addSubcommand(new GenerateCompletion());
        commands.setOut(streams.out())
                .setErr(streams.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(streams.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler((wrong, arguments) -> usage(streams, wrong))
                .setExecutionExceptionHandler(
                        (failure, at, parsed) -> end(streams, failure).code());
        return commands;
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
