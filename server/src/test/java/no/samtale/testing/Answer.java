package no.samtale.testing;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** An answer over HTTP: its body as JSON, a missing node if it is empty, the text itself if it is one. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {
    static Answer of(HttpResponse<String> response) {
        String body = response.body();
        return new Answer(response.statusCode(), response.headers(), json(response.headers(), body));
    }

    private static JsonNode json(HttpHeaders headers, String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        String type = headers.firstValue("Content-Type").orElse("");
        return type.startsWith("text/")
                ? StringNode.valueOf(body)
                : JsonMapper.shared().readTree(body);
    }

    /** The code of the problem, or null if it is none. */
    public @Nullable String code() {
        return status < 400 ? null : body.path("code").asString();
    }

    /** The field that the problem names, or null. */
    public @Nullable String field() {
        return body.has("field") ? body.get("field").asString() : null;
    }
}
