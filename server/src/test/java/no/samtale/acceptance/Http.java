package no.samtale.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of a server process over HTTP; keeps cookies as a browser does. */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new Cookies())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String origin;

    public Http(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Browsers trust the way to localhost without TLS too, and give it its Secure cookies. */
    private static final class Cookies extends CookieManager {
        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
            return super.get(URI.create(uri.toString().replaceFirst("^http:", "https:")), headers);
        }
    }

    /** An answer; its body as JSON if it is any. */
    public record Answer(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    public Answer get(String path, Map<String, String> headers) throws IOException {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, Map<String, String> headers, Object body) throws IOException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer put(String path, Map<String, String> headers, Object body) throws IOException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Bytes, as they are. */
    public Answer patch(String path, Map<String, String> headers, byte[] body) throws IOException {
        return send(request(path, headers)
                .header("Content-Type", "application/octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** As {@link #post}, of a server that is surely there. */
    public Answer postNow(String path, Map<String, String> headers, Object body) {
        try {
            return post(path, headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer delete(String path, Map<String, String> headers) throws IOException {
        return send(request(path, headers).DELETE());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", origin);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
