package io.shoumi.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps what a page looked like, where {@code -Dshoumi.pictures=DIR} says so. */
record Pictures(Tongue tongue) {
    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getProperty("shoumi.pictures"))
            .filter(folder -> !folder.isBlank())
            .map(Path::of);

    void of(Page page, String name) {
        FOLDER.ifPresent(folder -> page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + tongue.code() + ".png"))));
    }
}
