package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Makes up requests that nobody should send. The same random numbers make the same requests. */
final class HostileRequests {

    private static final String[] METHODS = {
        "GET",
        "GET",
        "GET",
        "POST",
        "POST",
        "POST",
        "POST",
        "HEAD",
        "OPTIONS",
        "PUT",
        "DELETE",
        "PATCH",
        "TRACE",
        "PROPFIND",
        "get",
        "X"
    };

    private static final String[] PATHS = {
        "/graphql",
        "/graphql",
        "/graphql",
        "/graphql/",
        "/graphql/../q/health",
        "/graphql/stream",
        "/graphql/ws",
        "//graphql",
        "/graphql;a=b",
        "/%67raphql",
        "/graphql%00",
        "/graphql%2f..",
        "/graphiql",
        "/graphiql/",
        "/graphiql/../../application.properties",
        "/graphiql/..%2f..%2fapplication.properties",
        "/graphiql/%c0%ae%c0%ae/",
        "/graphql-ui/graphiql.min.css",
        "/graphql-ui/%ff",
        "/q",
        "/q/health",
        "/q/health/../../x",
        "/q/metrics",
        "/",
        "/%",
        "/%zz",
        "/\u00e9",
        "*",
        "http://elsewhere.example/graphql"
    };

    private static final String[] PARAMETERS = {
        "query={me{name}}",
        "query=%7Bme%7Bname%7D%7D",
        "query=mutation%7Bx%7D",
        "query=%",
        "query=%zz",
        "query=%ff%fe",
        "query=%00",
        "query",
        "query=",
        "query=%7B" + "a%7B".repeat(300),
        "variables=%7B",
        "variables=[]",
        "variables=%7B%22a%22%3A%22%5Cud800%22%7D",
        "extensions=7",
        "extensions=%7B%22persistedQuery%22%3A%7B%22sha256Hash%22%3A%22x%22%7D%7D",
        "documentId=..%2f..%2fetc%2fpasswd",
        "operationName=%F0%9F%92%A9",
        "&&&==&",
        "a[]=1",
        "a=" + "b".repeat(3000)
    };

    private static final String[] HEADERS = {
        "accept: ",
        "accept: text/html",
        "accept: application/graphql-response+json",
        "accept: application/json;q=nonsense",
        "accept: ;;;,,,q=1",
        "accept: text/event-stream",
        "accept: multipart/mixed",
        "accept-encoding: gzip",
        "accept-encoding: gzip;q=-1, *;q=\u00e9",
        "content-type: application/json",
        "content-type: application/json",
        "content-type: application/json; charset=utf-16",
        "content-type: application/json; charset=\"",
        "content-type: ;",
        "content-type: text/plain",
        "content-type: multipart/form-data",
        "content-encoding: gzip",
        "graphql-preflight: 1",
        "graphql-preflight: 1",
        "sec-fetch-site: none",
        "origin: null",
        "origin: https://app.example",
        "access-control-request-method: POST",
        "origin: ://[",
        "access-control-request-method: \u0001",
        "if-none-match: *",
        "if-none-match: \",\",,W/",
        "if-modified-since: yesterday",
        "range: bytes=9999999999-",
        "authorization: Bearer ..",
        "authorization: Basic \u00ff",
        "cookie: a=b; ; =; \"",
        "counterpoint-trace: calls",
        "traceparent: 00-zz-zz-zz",
        "baggage: " + "a=b,".repeat(200),
        "x-forwarded-for: ' or 1=1",
        "forwarded: for=\"[::",
        "expect: 100-continue",
        "expect: miracles",
        "te: trailers",
        "upgrade: websocket",
        "sec-websocket-key: !",
        "sec-websocket-version: 99",
        "sec-websocket-protocol: graphql-transport-ws",
        "http2-settings: %%%",
        "x-http-method-override: DELETE",
        "x: " + "y".repeat(4000)
    };

    private static final String[] BODIES = {
        "{\"query\":\"{ me { name } }\"}",
        "{\"query\":\"query Q($id: ID!) { product(id: $id) { name rating } }\",\"variables\":{\"id\":\"p1\"}}",
        "{\"query\":\"query Q($id: ID!) { product(id: $id) { name } }\",\"variables\":{\"id\":{\"a\":[1e999]}}}",
        "{\"query\":\"{ me { name } }\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"0\"}}}",
        "{\"documentId\":\"x\"}",
        "[{\"query\":\"{ me { name } }\"},7]",
        "{\"query\":\"{ ...A } fragment A on Query { ...A }\"}",
        "{\"query\":\"subscription { x }\"}",
        "{\"query\":\"{ \\u0000 }\"}",
        "{\"query\":\"{ me { name(a: \\\"\\\\uD800\\\") } }\"}",
        "{\"query\":\"{ me @skip(if: $x) { name } }\",\"variables\":{\"x\":null}}",
        "{\"query\":\"\\\"\\\"\\\"\"}",
        "{\"query\":\"" + "{a".repeat(3000) + "\"}",
        "{\"query\":\"{ me { name } }\",\"variables\":" + "[".repeat(5000),
        "{\"query\":\"{ me { name } }\",\"query\":\"{\"}",
        "\ufeff{\"query\":\"{ me { name } }\"}",
        "null",
        "\"{\"",
        "-",
        "1e",
        ""
    };

    private static final byte[] WEB_SOCKET = String.join(
                    "\r\n",
                    "GET /graphql HTTP/1.1",
                    "host: 127.0.0.1",
                    "connection: upgrade",
                    "upgrade: websocket",
                    "sec-websocket-version: 13",
                    "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
                    "sec-websocket-protocol: graphql-transport-ws",
                    "",
                    "")
            .getBytes(ISO_8859_1);

    private final Random random;

    HostileRequests(Random random) {
        this.random = random;
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A request whose end can be told, whatever it holds. */
    byte[] framed() {
        String method = any(METHODS);
        var head = new StringBuilder(method).append(' ').append(target()).append(" HTTP/1.1\r\n");
        head.append("host: 127.0.0.1\r\nconnection: close\r\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            head.append(any(HEADERS)).append("\r\n");
        }
        byte[] body = method.equals("GET") || method.equals("HEAD") ? new byte[0] : body();
        head.append("content-length: ").append(body.length).append("\r\n\r\n");
        return joined(head.toString().getBytes(ISO_8859_1), body);
    }

    private String target() {
        String path = any(PATHS);
        if (random.nextBoolean()) {
            return path;
        }
        var target = new StringBuilder(path).append('?').append(any(PARAMETERS));
        while (random.nextInt(3) > 0) {
            target.append('&').append(any(PARAMETERS));
        }
        return target.toString();
    }

    private byte[] body() {
        byte[] body = any(BODIES).getBytes(UTF_8);
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(body);
            case 1 -> {
                for (int i = random.nextInt(4); i >= 0 && body.length > 0; i--) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
            }
            default -> {}
        }
        return body;
    }

    /** Bytes that are no request at all, or one that contradicts itself. */
    byte[] garbage() {
        byte[] noise = new byte[random.nextInt(2000)];
        random.nextBytes(noise);
        byte[] body = body();
        return switch (random.nextInt(12)) {
            case 0 -> noise;
            case 1 -> joined(head("content-length: " + (body.length + 10)), body);
            case 2 -> joined(head("content-length: -1"), body);
            case 3 -> joined(head("content-length: 99999999999999999999"), body);
            case 4 -> joined(head("content-length: 5\r\ncontent-length: 6"), body);
            case 5 -> joined(head("transfer-encoding: chunked"), joined("zz\r\n".getBytes(ISO_8859_1), noise));
            case 6 -> joined(head("transfer-encoding: chunked\r\ncontent-length: 3"), body);
            case 7 -> joined("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1), noise);
            case 8 -> joined(new byte[] {0x16, 0x03, 0x01}, noise);
            case 9 -> joined(WEB_SOCKET, noise);
            case 10 -> joined(WEB_SOCKET, joined(frame("{\"type\":\"connection_init\"}".getBytes(UTF_8)), frame(body)));
            default -> cut(framed());
        };
    }

    /** A text frame, masked with zeros. */
    private static byte[] frame(byte[] payload) {
        var frame = new ByteArrayOutputStream(payload.length + 8);
        frame.write(0x81);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    private static byte[] head(String framing) {
        return ("POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n" + framing
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private byte[] cut(byte[] request) {
        byte[] part = new byte[random.nextInt(request.length)];
        System.arraycopy(request, 0, part, 0, part.length);
        return part;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream(first.length + second.length);
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
