package io.shoumi.e2e;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** A chapter after a broken one cannot be told: it says so instead of failing for the same reason again. */
final class Chapters implements BeforeEachCallback, TestExecutionExceptionHandler {
    private final Runnable keepTraces;
    private String broken = "";

    Chapters(Runnable keepTraces) {
        this.keepTraces = keepTraces;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Assumptions.assumeTrue(broken.isEmpty(), () -> "the story broke off in " + broken);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        broken = context.getDisplayName();
        keepTraces.run();
        throw failure;
    }
}
