package io.counterpoint.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the first view costs on a slow line and a slow machine. Times are reported; requests and bytes are held to. */
class PageWeightIT {

    private static final int BUDGET_BYTES = 150_000;
    private static final int CPU_SLOWDOWN = 4;

    /** Milliseconds from the start of the navigation to the first claim on the screen, drawn. */
    private static final String SHOWN = """
            () => new Promise((resolve) => {
              const look = () => document.querySelector('.card svg')
                ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
                : setTimeout(look, 4);
              look();
            })""";

    /** The longest time that the page would not have answered to a key. */
    private static final String BUSIEST = "() => Math.max(0, ...window.busy.map((task) => task.duration))";

    private static final String WATCH_TASKS = """
            window.busy = [];
            new PerformanceObserver((list) => window.busy.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
            """;

    private final TestSystem system = TestSystem.shared();

    /** What changes while a view is open is asked for again, and would be counted. */
    @BeforeEach
    void awaitQuiet() throws Exception {
        system.awaitDerivation();
    }

    @Test
    void firstViewIsSmallAndAsksOnce() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            List<Double> bytes = countBytes(open);

            open.show("#/");

            assertThat(open.page().locator(".card").count()).isPositive();
            assertThat(open.queries()).hasSize(1);
            assertThat(documentsAndFiles(open)).isLessThanOrEqualTo(2);
            double sum = bytes.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(sum).isPositive().isLessThan(BUDGET_BYTES);
            Report.say("first view: %d requests, %.0f bytes over the wire"
                    .formatted(open.requests().size(), sum));
        }
    }

    /** The view asks nothing of its own when the head of the document has asked the same: what is counted above is one. */
    @Test
    void theFirstViewIsAskedForBeforeTheRestOfThePageHasCome() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            open.page().route(Pattern.compile("/$"), PageWeightIT::withoutTheModule);

            open.page().navigate(system.address().resolve("/") + "#/?order=RECENCY");

            open.page().waitForCondition(() -> !open.queries().isEmpty());
            assertThat(open.queries()).hasSize(1);
            assertThat(open.queries().getFirst().postData()).contains("query Board", "RECENCY");
            assertThat(open.page().locator("h1")).hasCount(0);
        }
    }

    @Test
    void theFirstViewIsAskedForAsWhoeverIsSignedIn() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            open.context()
                    .addInitScript(
                            "location.protocol.startsWith('http') && sessionStorage.setItem('counterpoint.token',"
                                    + " 'e30.e30.x')");
            open.page()
                    .route(
                            "**/graphql",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"data\": {\"claims\": null}}")));

            open.show("#/");

            assertThat(open.queries())
                    .singleElement()
                    .satisfies(query ->
                            assertThat(query.headerValue("authorization")).isEqualTo("Bearer e30.e30.x"));
        }
    }

    private static void withoutTheModule(Route route) {
        APIResponse page = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(page)
                .setBody(page.text().replaceFirst("(?s)<script type=\"module\">.*?</script>", "")));
    }

    @Test
    void everyViewAsksOnce() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            for (BoardView view : BoardView.all(system)) {
                open.forget();

                open.show(view.hash());

                assertThat(open.queries()).as(view.name()).hasSize(1);
            }
        }
    }

    @Test
    void slowLinesAndMachinesAreMeasured() throws Exception {
        measure("fast 3G as a line (150 ms, 1.6 Mbit/s)", 150, 1_638_400 / 8);
        measure("fast 3G as DevTools' preset (562.5 ms, 1.44 Mbit/s)", 562.5, 1_474_560 / 8);
    }

    private void measure(String profile, double latency, int bytesPerSecond) throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            open.page().addInitScript(WATCH_TASKS);
            CDPSession devTools = open.context().newCDPSession(open.page());
            devTools.send("Network.enable");
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", latency);
            line.addProperty("downloadThroughput", bytesPerSecond);
            line.addProperty("uploadThroughput", 750 * 1024 / 8);
            devTools.send("Network.emulateNetworkConditions", line);
            JsonObject machine = new JsonObject();
            machine.addProperty("rate", CPU_SLOWDOWN);
            devTools.send("Emulation.setCPUThrottlingRate", machine);

            open.page().navigate(system.address().resolve("/").toString());
            double shown = ((Number) open.page().evaluate(SHOWN)).doubleValue();
            double busiest = ((Number) open.page().evaluate(BUSIEST)).doubleValue();

            assertThat(open.queries()).hasSize(1);
            Report.say("%s, CPU %d times slower: claims shown after %.0f ms, longest task %.0f ms"
                    .formatted(profile, CPU_SLOWDOWN, shown, busiest));
        }
    }

    private static int documentsAndFiles(OpenPage open) {
        return open.requests().size() - open.queries().size();
    }

    /** What comes over the wire from now on, headers included. */
    private static List<Double> countBytes(OpenPage open) {
        CDPSession devTools = open.context().newCDPSession(open.page());
        List<Double> bytes = new ArrayList<>();
        devTools.on(
                "Network.loadingFinished",
                event -> bytes.add(event.get("encodedDataLength").getAsDouble()));
        devTools.send("Network.enable");
        return bytes;
    }
}
