package io.github.iamevaluator.bench.measure;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How long a question takes on the command line: the whole process of {@code bin/iam-evaluator can} on the example
 * organization, after one run that makes the class archive. Median of eleven.
 */
public final class ColdStart {

    private static final int RUNS = 11;

    private ColdStart() {}

    /**
     * Prints two lines: a name, a tab, milliseconds.
     *
     * @param arguments the project's folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        String question = home.resolve("bin/iam-evaluator")
                + " can --environment " + home.resolve("fixtures/organizations/acme")
                + " --principal acme-prod/role/deploy --action lambda:UpdateFunctionCode"
                + " --resource arn:aws:lambda:us-west-2:444444444444:function:checkout";
        Processes.of(question, RUNS).print("cold");
    }
}
