package io.github.iamevaluator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The extension under JUnit's console launcher, in a process of its own. */
class ConsoleLauncherTest {

    @Test
    void testsThatHoldPass() throws IOException, InterruptedException {
        Run run = run(DeployRoleTest.class);
        assertThat(run.output())
                .contains("6 tests successful", "0 tests failed", "deploy reads artifacts", "nobody deletes artifacts");
        assertThat(run.status()).isZero();
    }

    @Test
    void aFailureTellsItsReason() throws IOException, InterruptedException {
        Run run = run(ClaimsTest.WrongClaims.class);
        assertThat(run.output()).contains("would be allowed if aws:PrincipalTag/team were \"payments\"; it is absent");
        assertThat(run.status()).isEqualTo(1);
    }

    /**
     * A run of the launcher.
     *
     * @param status its exit status
     * @param output what it printed
     */
    private record Run(int status, String output) {}

    private static Run run(Class<?> tests) throws IOException, InterruptedException {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--disable-banner",
                        "--disable-ansi-colors",
                        "--select-class=" + tests.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(launcher.waitFor(), output);
    }
}
