package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.analyze.MatrixRun;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.matrix.MatrixOfEnvironment;
import io.github.iamevaluator.cli.matrix.MatrixPage;
import io.github.iamevaluator.cli.matrix.MatrixReport;
import io.github.iamevaluator.cli.matrix.MatrixSelection;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who may do what on what. */
@Command(
        name = "matrix",
        sortOptions = false,
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Shows who may do what on what: every principal with every action, on every resource that the action works on.",
            "In patterns * is any text, and case does not matter. An action without resource type is asked on *.",
            "Exit status: 3 when users or roles had to be left out (the others are shown); else 0, whatever the decisions are."
        })
final class MatrixCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    @Option(
            names = "--principals",
            arity = "1..*",
            paramLabel = "GLOB",
            description = "Users and roles, by ARN or short name (acme-prod/role/*). Default: all of the environment.")
    private List<String> principals = List.of();

    @Option(
            names = "--actions",
            arity = "1..*",
            paramLabel = "PATTERN",
            description = "Actions of the catalog, for example s3:Get*. Default: those that AWS lists under Permissions"
                    + " management, which change who may do what, on resources of their own service.")
    private List<String> actions = List.of();

    @Option(
            names = "--resources",
            arity = "1..*",
            paramLabel = "FILE|PATTERN",
            description =
                    "ARNs or patterns of them, or a file with one a line. Default: all resources of the environment,"
                            + " its users and roles; of a bucket also its objects, as a set: allowed then means for some.")
    private List<String> resources = List.of();

    @Mixin
    private ContextOptions context = new ContextOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Option(names = "--output", paramLabel = "FORMAT", description = "table (default), csv, json or html.")
    private MatrixFormat output = MatrixFormat.TABLE;

    @Mixin
    private OutputFileOption file = new OutputFileOption();

    @Mixin
    private DecidingThreads threads = new DecidingThreads();

    @Option(names = "--progress", description = "Show on standard error how far it is, though that is no terminal.")
    private boolean progress;

    MatrixCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        MatrixRun run = threads.run();
        try {
            return show(run);
        } catch (InvalidRequestException refused) {
            throw CommandFailure.of(refused);
        } catch (PolicyParseException broken) {
            throw CommandFailure.input(String.valueOf(broken.getMessage()));
        }
    }

    private int show(MatrixRun wanted) {
        IamEvaluator iam = engine.evaluator();
        ServiceCatalog catalog = iam.catalog().orElseThrow();
        RequestContext given = context.read(new InputSource(streams.in()), catalog::keyType);
        Environment known = environment
                .read(catalog, streams.err(), false)
                .orElseThrow(() -> CommandFailure.usage("a matrix is one of an environment; give --environment DIR"));
        MatrixSelection selection = new MatrixSelection(known, catalog);
        PreparedPolicies policies = iam.prepare(known);
        List<Principal> asked = selection.principals(principals);
        List<Principal> usable = usable(asked, policies);
        MatrixOfEnvironment matrix = matrix(selection, policies, usable, given);
        int leftOut =
                asked.size() - usable.size() + selection.leftOut(principals).size();
        tellLeftOut(leftOut, usable.size());
        if (matrix.cells() == 0) {
            throw CommandFailure.input("there is nothing to ask: none of the actions works on one of the resources");
        }
        if (matrix.cells() > output.mostCells()) {
            throw CommandFailure.usage(tooMany(matrix));
        }
        try (Progress shown = new Progress(streams, "cells").of(matrix.cells())) {
            if (progress) {
                shown.asked();
            }
            MatrixRun run = wanted.withProgress(shown::steps);
            file.write(streams, out -> write(matrix, run, out));
        }
        return (leftOut == 0 ? ExitStatus.ALLOWED : ExitStatus.INVALID_INPUT).code();
    }

    private void tellLeftOut(int leftOut, int others) {
        if (leftOut > 0) {
            streams.err()
                    .println("warning: " + leftOut + " of " + (leftOut + others) + " users and roles were left out;"
                            + " the matrix has the others");
        }
    }

    private String tooMany(MatrixOfEnvironment matrix) {
        return matrix.cells() + " cells (" + matrix.principals().size() + " principals, "
                + matrix.questions().size() + " actions, " + matrix.resources().size()
                + " resources) are too many for one " + (output == MatrixFormat.HTML ? "page with reasons" : "table")
                + ", which has " + output.mostCells()
                + " at most; narrow --principals, --actions or --resources, for example --principals \""
                + matrix.names().get(0) + "\", or take --output csv";
    }

    private void write(MatrixOfEnvironment matrix, MatrixRun run, PrintWriter out) {
        MatrixReport report = new MatrixReport(matrix, run, out);
        switch (output) {
            case TABLE -> report.writeTable();
            case CSV -> report.writeCsv();
            case JSON -> report.writeJson();
            case HTML -> new MatrixPage(matrix, environment.folder(), context.asOptions()).write(out, run);
        }
    }

    /** Those whose policies can be read; of the others it is said why not. */
    private List<Principal> usable(List<Principal> asked, PreparedPolicies policies) {
        List<Principal> usable = new ArrayList<>();
        for (Principal principal : asked) {
            try {
                policies.principal(principal);
                usable.add(principal);
            } catch (PolicyParseException broken) {
                streams.err().println("warning: left out: " + principal.text() + ": " + broken.getMessage());
            }
        }
        return usable;
    }

    private MatrixOfEnvironment matrix(
            MatrixSelection selection, PreparedPolicies policies, List<Principal> usable, RequestContext given) {
        List<String> names = usable.stream()
                .map(principal -> selection.shortName(principal.arn().orElseThrow()))
                .toList();
        List<String> known = selection.resources(patterns());
        Map<String, List<String>> questions = new LinkedHashMap<>();
        for (String action : selection.actions(actions)) {
            List<String> asked =
                    actions.isEmpty() ? selection.ownOf(action, known) : selection.resourcesOf(action, known);
            if (!asked.isEmpty()) {
                questions.put(action, asked);
            }
        }
        return new MatrixOfEnvironment(policies, usable, names, questions, given);
    }

    /** The patterns given, those of files line by line. */
    private List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        InputSource source = new InputSource(streams.in());
        for (String given : resources) {
            boolean file = given.equals(InputSource.STANDARD_INPUT)
                    || (!given.startsWith("arn:") && given.indexOf('*') < 0 && Files.exists(InputSource.path(given)));
            if (file) {
                lines(source, given).forEach(patterns::add);
            } else {
                patterns.add(given);
            }
        }
        return patterns;
    }

    private static List<String> lines(InputSource source, String name) {
        try (InputStream in = source.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw InputSource.unreadable(name, failure);
        }
    }
}
