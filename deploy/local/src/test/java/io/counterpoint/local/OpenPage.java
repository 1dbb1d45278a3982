package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The board, opened in a browser window of its own. It keeps what went wrong in it and what it asked for; closing it fails when
 * anything went wrong that nobody expected.
 */
final class OpenPage implements AutoCloseable {

    /** What the address names has been drawn with its data, or says why it cannot be; a moment ago it may have named another. */
    private static final String AT_REST = """
            () => document.querySelector('main[aria-busy=false]:has(h1:not(.waiting))')?.dataset.address === location.hash""";

    private static final String ACKNOWLEDGED = "{\"type\": \"connection_ack\"}";
    private static final String NO_CHANGES = """
            {"id": "claims", "type": "next", "payload": {"data": {"claimChanges": {"cursor": "none", "changes": []}}}}""";

    private final URI address;
    private final BrowserContext window;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private OpenPage(URI address, BrowserContext window) {
        this.address = address;
        this.window = window;
        window.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        this.page = window.newPage();
        page.onRequest(requests::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
    }

    /** A window of 1280 by 800 pixels on a system in which everything has been read, and that hears of no changes. */
    static OpenPage of(TestSystem system) throws IOException, InterruptedException {
        return of(system, window());
    }

    /** A window with options of its own. */
    static OpenPage of(TestSystem system, Browser.NewContextOptions options) throws IOException, InterruptedException {
        system.awaitDerivation();
        return still(system.address().resolve("/"), options);
    }

    /** A window on what a proxy shows. */
    static OpenPage through(FrontProxy proxy) {
        return still(proxy.address(), window());
    }

    /**
     * A window that shows changes as they happen.
     *
     * @param address the page's, ending with a slash
     */
    static OpenPage live(URI address) {
        return new OpenPage(address, Chromium.shared().newContext(window()));
    }

    /** A window with a connection on which nothing happens, so that what other tests left behind moves nothing in this one. */
    private static OpenPage still(URI address, Browser.NewContextOptions options) {
        OpenPage open = new OpenPage(address, Chromium.shared().newContext(options));
        open.window.routeWebSocket(
                "**/graphql",
                socket -> socket.onMessage(frame -> {
                    if (frame.text().contains("connection_init")) {
                        socket.send(ACKNOWLEDGED);
                    } else if (frame.text().contains("claimChanges")) {
                        socket.send(NO_CHANGES);
                    }
                }));
        return open;
    }

    private static Browser.NewContextOptions window() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800);
    }

    /** Opens a view and waits until it is drawn. */
    OpenPage show(String view) {
        page.navigate("about:blank");
        page.navigate(address.resolve("") + view);
        awaitRest();
        return this;
    }

    /** Waits until the view is drawn. */
    void awaitRest() {
        page.waitForFunction(AT_REST);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return window;
    }

    /** What it asked the API since it was opened, or since the last {@link #forget}. */
    List<Request> queries() {
        return requests.stream()
                .filter(request -> URI.create(request.url()).getPath().endsWith("/graphql"))
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    /** Everything that it asked for since it was opened, or since the last {@link #forget}. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    void forget() {
        requests.clear();
    }

    /** Lets what was said so far pass, where a test provoked it. */
    List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    @Override
    public void close() {
        // Ends what is still being asked, which nobody would answer in a window that is closed.
        page.navigate("about:blank");
        window.close();
        assertThat(complaints).isEmpty();
    }
}
