package io.github.iamevaluator.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SkippedTestsFailTheBuildTest {

    @Test
    void aDisabledTestFailsTheRun() {
        LauncherSession session = sessionThatRan(Off.class);

        assertThatThrownBy(session::close).hasMessageContaining("off()").hasMessageContaining("not today");
    }

    @Test
    void anAssumptionThatDoesNotHoldFailsTheRun() {
        LauncherSession session = sessionThatRan(GivesUp.class);

        assertThatThrownBy(session::close).hasMessageContaining("givesUp()").hasMessageContaining("no network");
    }

    @Test
    void aRunThatSkipsNothingPasses() {
        LauncherSession session = sessionThatRan(Runs.class);

        assertThatCode(session::close).doesNotThrowAnyException();
    }

    private static LauncherSession sessionThatRan(Class<?> tests) {
        LauncherSession session = LauncherFactory.openSession();
        session.getLauncher()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(tests))
                        .build());
        return session;
    }

    static class Off {
        @Test
        @Disabled("not today")
        void off() {}
    }

    static class GivesUp {
        @Test
        void givesUp() {
            Assumptions.abort("no network");
        }
    }

    static class Runs {
        @Test
        void runs() {}
    }
}
