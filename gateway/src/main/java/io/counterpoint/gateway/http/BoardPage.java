package io.counterpoint.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Serves the board at {@code /} as one document with its scripts and its style in it: a slow line is asked once, not once for
 * each module, and the first script asks the API before the rest has come. The security policy names them by their hashes, so
 * nothing else in the page can run.
 */
@ApplicationScoped
class BoardPage {

    private static final String FIRST_SCRIPT_LINK = "<script src=\"board/first.js\"></script>";
    private static final String STYLE_LINK = "<link rel=\"stylesheet\" href=\"board/style.css\" />";
    private static final String SCRIPT_LINK = "<script type=\"module\" src=\"board/main.js\"></script>";

    /** The stream of the request that asked for HTTP/2. */
    private static final int UPGRADED_STREAM = 1;

    private static final Buffer PING = Buffer.buffer(new byte[8]);

    private final InlinedPage page;
    private final BoardSettings settings;
    private final Gzip gzip;

    BoardPage(HttpConfig config, BoardConfig board) {
        this.settings = BoardSettings.of(board.signIn());
        this.page = InlinedPage.of(resource("index.html"))
                .withFirstScript(FIRST_SCRIPT_LINK, resource("first.js"))
                .withStyle(STYLE_LINK, resource("style.css"))
                .withModule(SCRIPT_LINK, resource("main.js"))
                .seal(settings.origins());
        this.gzip = new Gzip(config.compression());
    }

    void register(@Observes Router router) {
        router.getWithRegex("/(index\\.html)?").handler(this::serveInTurn);
        router.headWithRegex("/(index\\.html)?").handler(this::serveInTurn);
        router.getWithRegex("/board/settings\\.json").handler(this::tellSettings);
    }

    /**
     * Serves the page; to a client that has just changed to HTTP/2 only when a ping has come back. Before that the connection
     * breaks over answers larger than 64 KiB (Vert.x 4.5, clear text, as Java's client and curl --http2 ask).
     */
    private void serveInTurn(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2 && !request.isSSL() && request.streamId() == UPGRADED_STREAM) {
            request.connection().ping(PING).onComplete(pong -> serve(context));
        } else {
            serve(context);
        }
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        response.putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("content-security-policy", page.policy())
                .putHeader("cache-control", "no-cache")
                .putHeader("etag", page.tag())
                .putHeader("vary", "accept-encoding")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("x-frame-options", "DENY")
                .putHeader("referrer-policy", "no-referrer")
                .putHeader("cross-origin-opener-policy", "same-origin")
                .putHeader("cross-origin-resource-policy", "same-origin")
                .putHeader("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        byte[] plain = page.bytes();
        if (EntityTag.matches(request.getHeader("if-none-match"), page.tag())) {
            var unused = response.setStatusCode(304).end();
        } else if (gzip.applies(plain.length, request.getHeader("accept-encoding"))) {
            response.putHeader("content-encoding", "gzip");
            var unused = response.end(Buffer.buffer(page.compressed()));
        } else {
            var unused = response.end(Buffer.buffer(plain));
        }
    }

    private void tellSettings(RoutingContext context) {
        var unused = context.response()
                .putHeader("content-type", "application/json")
                .putHeader("cache-control", "no-cache")
                .putHeader("x-content-type-options", "nosniff")
                .end(settings.document());
    }

    private static String resource(String name) {
        try (InputStream file = BoardPage.class.getResourceAsStream("/board/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The page's " + name + " is missing: it was built without it.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The page's " + name + " cannot be read", e);
        }
    }
}
