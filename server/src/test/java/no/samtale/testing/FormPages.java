package no.samtale.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills in web forms as browsers do, with script and without. */
public final class FormPages {
    private static final Pattern PAGE = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    public FormPages(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** What is posted of a page that has been opened. */
    public record Opened(String page, String challenge, HttpResponse<String> answer) {}

    /** A form as an administrator would make it, with one field of each kind. */
    public static Map<String, Object> wanted(Object mailbox, Object team, String name) {
        return Map.of(
                "inboxId",
                mailbox,
                "teamId",
                team,
                "name",
                name,
                "languages",
                List.of("nb", "en"),
                "origins",
                List.of("https://www.example.no"),
                "texts",
                Map.of("nb", Map.of("title", name), "en", Map.of("title", name + " (en)")),
                "published",
                true,
                "fields",
                List.of(
                        field("navn", "name", false, "Navn", "deliver"),
                        field("epost", "email", true, "E-post", "deliver"),
                        field("telefon", "phone", false, "Telefon", "deliver"),
                        field("ordre", "text", false, "Ordrenummer", "deliver"),
                        field("melding", "long_text", true, "Melding", "deliver"),
                        field("dato", "date", false, "Dato", "deliver"),
                        Map.of(
                                "id",
                                "tema",
                                "kind",
                                "choice",
                                "required",
                                false,
                                "labels",
                                words("Tema"),
                                "options",
                                List.of(words("Levering"), words("Retur")),
                                "purpose",
                                "deliver"),
                        field("fil", "file", false, "Vedlegg", "deliver"),
                        Map.of("id", "lov", "kind", "consent", "purpose", "improve")));
    }

    private static Map<String, Object> field(String id, String kind, boolean required, String label, String purpose) {
        return Map.of("id", id, "kind", kind, "required", required, "labels", words(label), "purpose", purpose);
    }

    private static Map<String, String> words(String nb) {
        return Map.of("nb", nb, "en", nb + " (en)");
    }

    public Opened open(String form) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve("/form/" + form)));
        Matcher page = PAGE.matcher(answer.body());
        Matcher challenge = CHALLENGE.matcher(answer.body());
        return page.find() && challenge.find()
                ? new Opened(page.group(1), HtmlUtils.htmlUnescape(challenge.group(1)), answer)
                : new Opened("", "", answer);
    }

    /** Fills in the fields by their ids, beside what else is posted. */
    public HttpResponse<String> post(String form, Map<String, String> more, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(more);
        fields.forEach((id, value) -> all.put("f-" + id, value));
        String body = all.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.resolve("/form/" + form + "?language=nb"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As a browser with script does. */
    public HttpResponse<String> proved(String form, Map<String, String> fields) {
        Opened opened = open(form);
        return post(form, Map.of("page", opened.page(), "proof", solved(opened)), fields);
    }

    /** With a file, as browsers post one. */
    public HttpResponse<String> withFile(
            String form, Opened opened, Map<String, String> fields, String name, byte[] file) {
        String boundary = "----WebKitFormBoundary7MA4YWxk";
        StringBuilder text = new StringBuilder();
        Map<String, String> all = new HashMap<>(Map.of("page", opened.page(), "proof", solved(opened)));
        fields.forEach((id, value) -> all.put("f-" + id, value));
        all.forEach((key, value) -> text.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(key)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        text.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"f-fil\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(server.resolve("/form/" + form + "?language=nb"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(text.toString()),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofByteArray(end))));
    }

    /** The solution of a page's challenge, as its script writes it. */
    public static String solved(Opened opened) {
        JsonNode challenge = JsonMapper.shared().readTree(opened.challenge());
        String salt = challenge.path("salt").asString();
        String wanted = challenge.path("challenge").asString();
        for (long number = 0; number <= challenge.path("maxnumber").asLong(); number++) {
            if (sha256(salt + number).equals(wanted)) {
                return JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "algorithm", challenge.path("algorithm").asString(),
                                "challenge", wanted,
                                "number", number,
                                "salt", salt,
                                "signature", challenge.path("signature").asString()));
            }
        }
        throw new AssertionError("it has no solution");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
