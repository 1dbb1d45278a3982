package io.counterpoint.local;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Takes in the spans that services send by OpenTelemetry's protocol, over HTTP in Protobuf. */
final class TraceSink implements AutoCloseable {

    private static final int RESOURCE_SPANS = 1;
    private static final int RESOURCE = 1;
    private static final int RESOURCE_ATTRIBUTES = 1;
    private static final int SCOPE_SPANS = 2;
    private static final int SPANS = 2;
    private static final int TRACE_ID = 1;
    private static final int SPAN_ID = 2;
    private static final int PARENT_ID = 4;
    private static final int NAME = 5;
    private static final int ATTRIBUTES = 9;
    private static final int KEY = 1;
    private static final int VALUE = 2;

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    /**
     * A span as a service told it.
     *
     * @param parent empty where the trace begins
     * @param attributes those that are text
     */
    record Span(String service, String trace, String id, String parent, String name, Map<String, String> attributes) {}

    TraceSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What has come by now. */
    List<Span> spans() {
        return List.copyOf(spans);
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("content-encoding"));
        try (exchange;
                InputStream body =
                        zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            parts(UnknownFieldSet.parseFrom(body), RESOURCE_SPANS).forEach(this::read);
            exchange.getResponseHeaders().set("content-type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void read(UnknownFieldSet told) {
        String service = attributes(parts(told, RESOURCE).getFirst(), RESOURCE_ATTRIBUTES)
                .getOrDefault("service.name", "");
        parts(told, SCOPE_SPANS).stream()
                .flatMap(scope -> parts(scope, SPANS).stream())
                .map(span -> new Span(
                        service,
                        hex(span, TRACE_ID),
                        hex(span, SPAN_ID),
                        hex(span, PARENT_ID),
                        text(span, NAME),
                        attributes(span, ATTRIBUTES)))
                .forEach(spans::add);
    }

    private static Map<String, String> attributes(UnknownFieldSet owner, int field) {
        return parts(owner, field).stream()
                .collect(Collectors.toMap(
                        pair -> text(pair, KEY),
                        pair -> text(parts(pair, VALUE).getFirst(), KEY),
                        (one, other) -> other));
    }

    private static List<UnknownFieldSet> parts(UnknownFieldSet owner, int field) {
        return owner.getField(field).getLengthDelimitedList().stream()
                .map(TraceSink::parsed)
                .toList();
    }

    private static UnknownFieldSet parsed(ByteString bytes) {
        try {
            return UnknownFieldSet.parseFrom(bytes);
        } catch (InvalidProtocolBufferException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static String text(UnknownFieldSet owner, int field) {
        return owner.getField(field).getLengthDelimitedList().stream()
                .map(ByteString::toStringUtf8)
                .findFirst()
                .orElse("");
    }

    private static String hex(UnknownFieldSet owner, int field) {
        return owner.getField(field).getLengthDelimitedList().stream()
                .map(bytes -> HexFormat.of().formatHex(bytes.toByteArray()))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
