package io.counterpoint.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page where operators put it: below a path, and while a service is down. */
class PageDeploymentIT {

    private static final String PREFIX = "/some/prefix/";
    private static final Pattern ANYTHING = Pattern.compile("\\S");

    private final TestSystem system = TestSystem.shared();

    @Test
    void everyViewWorksBelowAPath() throws Exception {
        try (FrontProxy proxy = new FrontProxy(PREFIX, system.address(), answer -> answer);
                OpenPage open = OpenPage.through(proxy)) {
            for (BoardView view : BoardView.all(system)) {
                open.show(view.hash());

                assertThat(open.page().locator("h1")).hasText(ANYTHING);
            }
            assertThat(open.requests())
                    .extracting(Request::url)
                    .filteredOn(url -> url.startsWith("http"))
                    .allSatisfy(url -> assertThat(URI.create(url).getPath()).startsWith(PREFIX));
        }
    }

    @Test
    void articlesAreReadWhileTheClaimsServiceIsDown() throws Exception {
        assumeTrue(system.isOwn(), "Only a system that was started here tells where its services are.");
        Path home = Files.createDirectories(TestSystem.ROOT.resolve("deploy/local/target/systems/half"));
        Files.createDirectories(home.resolve("logs"));
        Settings settings = TestSystem.settings(home);
        ServiceProcess gateway = new ServiceProcess(
                settings,
                ServiceKind.GATEWAY,
                Map.of(
                        "counterpoint.gateway.subgraphs.sources.url",
                        system.address(ServiceKind.SOURCES) + "/graphql",
                        "counterpoint.gateway.subgraphs.claims.url",
                        "http://127.0.0.1:" + TestSystem.freePort() + "/graphql"),
                Map.of());
        gateway.start();
        try (HttpClient client = HttpClient.newHttpClient();
                OpenPage open =
                        OpenPage.live(settings.address(ServiceKind.GATEWAY).resolve("/"))) {
            gateway.awaitReady(client);
            open.show("#/");
            assertThat(open.page().locator(".notice")).containsText("claims");

            open.page().locator("main a[href^='#/article/']").first().click();
            assertThat(open.page().locator(".text")).hasText(ANYTHING);
            assertThat(open.page().locator(".notice")).containsText("statements");

            open.show("#/claim/any");
            assertThat(open.page().locator("h1")).containsText("not answering");
        } finally {
            gateway.stop();
        }
    }
}
