package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The board, opened in a browser window of its own. It keeps what went wrong in it and what it asked for; closing it fails when
 * anything went wrong that nobody expected.
 */
final class OpenPage implements AutoCloseable {

    private static final double LIMIT_MILLIS = TimeUnit.SECONDS.toMillis(60);

    /** The view has been drawn with its data, or says why it cannot be. */
    private static final String AT_REST =
            "() => document.querySelector('main[aria-busy=false] h1:not(.waiting)') !== null";

    private final URI address;
    private final BrowserContext window;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private OpenPage(URI address, BrowserContext window) {
        this.address = address;
        this.window = window;
        window.setDefaultTimeout(LIMIT_MILLIS);
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

    /** A window of 1280 by 800 pixels. */
    static OpenPage of(URI address) {
        return of(address, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /**
     * A window with options of its own.
     *
     * @param address the page's, ending with a slash
     */
    static OpenPage of(URI address, Browser.NewContextOptions options) {
        return new OpenPage(address, Chromium.shared().newContext(options));
    }

    /** A window on what a proxy shows, which passes no WebSockets on: the page believes in one on which nothing happens. */
    static OpenPage through(FrontProxy proxy) {
        OpenPage open = of(proxy.address());
        open.window.routeWebSocket("**/graphql", socket -> {});
        return open;
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

    BrowserContext window() {
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
        window.close();
        assertThat(complaints).isEmpty();
    }
}
