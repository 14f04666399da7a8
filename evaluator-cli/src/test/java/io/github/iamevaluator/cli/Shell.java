package io.github.iamevaluator.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs programs and keeps what they leave behind. */
final class Shell {

    /**
     * What a program left behind.
     *
     * @param status exit status
     * @param out standard output
     * @param err standard error
     */
    record Result(int status, String out, String err) {}

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();

    private Shell(Path folder) {
        this.folder = folder;
        variables.put("JAVA_HOME", System.getProperty("java.home"));
    }

    /** A shell in a folder, with the Java of this process. */
    static Shell in(Path folder) {
        return new Shell(folder);
    }

    /** The same with an environment variable. */
    Shell with(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Result run(String... command) throws IOException, InterruptedException {
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }
}
