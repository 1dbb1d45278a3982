package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A plain HTTP client that adds and follows nothing by itself. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Client() {}

    /** GET with a query in the URL. */
    static HttpResponse<byte[]> get(URI endpoint, String query, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(endpoint + "?query=" + URLEncoder.encode(query, UTF_8))), headers);
    }

    /** GET with parameters in the URL. */
    static HttpResponse<byte[]> get(URI endpoint, Map<String, String> parameters, String... headers) {
        var url = new StringBuilder(endpoint.toString());
        char separator = '?';
        for (var parameter : parameters.entrySet()) {
            url.append(separator)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), UTF_8));
            separator = '&';
        }
        return send(HttpRequest.newBuilder(URI.create(url.toString())), headers);
    }

    /** POST with a value as JSON. */
    static HttpResponse<byte[]> post(URI endpoint, Object body, String... headers) {
        try {
            return send(
                    HttpRequest.newBuilder(endpoint)
                            .header("content-type", "application/json")
                            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))),
                    headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any request. */
    static HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A header's only value, or the empty text. */
    static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }
}
