package io.github.iamevaluator.build;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Fails a run in which a test was disabled or gave up on an assumption: a test that does not run proves nothing.
 *
 * <p>Registered as a service, so it watches every module that has core's test code on its class path. It speaks when
 * the session ends, because the platform only logs what a {@link TestExecutionListener} throws.
 */
public final class SkippedTestsFailTheBuild implements LauncherSessionListener, TestExecutionListener {

    private final List<String> skipped = new CopyOnWriteArrayList<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(test.getUniqueId() + ": " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            skipped.add(test.getUniqueId() + ": "
                    + result.getThrowable().map(Throwable::getMessage).orElse("gave up"));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (!skipped.isEmpty()) {
            throw new IllegalStateException("skipped tests fail the build:\n" + String.join("\n", skipped));
        }
    }
}
