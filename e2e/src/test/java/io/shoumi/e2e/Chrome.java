package io.shoumi.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium as the machine has it, without a window. */
final class Chrome implements AutoCloseable {
    private static final List<String> SEATS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE_MILLIS = 10_000;

    private final Playwright playwright;
    private final Browser browser;

    Chrome() {
        var program = program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
    }

    private static Path program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), SEATS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the story needs Chromium: none at " + SEATS
                        + "; name one in the environment variable CHROMIUM"));
    }

    /** A browser profile of its own: nobody shares cookies with anybody. */
    BrowserContext profile(String base, Tongue tongue, Screen screen) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setIgnoreHTTPSErrors(true)
                .setLocale(tongue.locale())
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(screen.widthPx(), screen.heightPx()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** Prints a page to PDF. */
    byte[] print(String html) {
        try (var context = browser.newContext()) {
            var page = context.newPage();
            page.setContent(html);
            return page.pdf(new com.microsoft.playwright.Page.PdfOptions().setFormat("A4"));
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
