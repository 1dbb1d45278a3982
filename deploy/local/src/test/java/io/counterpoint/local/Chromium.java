package io.counterpoint.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium, driven by Playwright. All tests share one, and each opens pages of its own in it. */
final class Chromium {

    /** Longer than anything takes on a busy machine. */
    static final double PATIENCE_MILLIS = 60_000;

    private static final Optional<Path> PROGRAM = Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();

    private Chromium() {}

    /** The browser; a test that needs it is skipped where none is installed. */
    static Browser shared() {
        assumeTrue(PROGRAM.isPresent(), "Chromium is not installed, so the page was not opened.");
        return Shared.INSTANCE;
    }

    private static final class Shared {

        static final Browser INSTANCE = start();

        private static Browser start() {
            // Playwright would otherwise fetch a browser of its own, and unpack its driver into a folder of
            // everybody's.
            System.setProperty(
                    "playwright.driver.tmpdir",
                    TestSystem.ROOT.resolve("deploy/local/target").toString());
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM.orElseThrow())
                            .setTimeout(PATIENCE_MILLIS)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        }
    }
}
