package no.samtale.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The headers of each surface, and how the front end is served. */
@WebTest
@Import(SurfacesApiTest.Widgets.class)
class SurfacesApiTest {
    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("samtale.web.folder", () -> folder);
    }

    @BeforeAll
    static void build() throws IOException {
        for (String app : List.of("widget", "console")) {
            Path assets = Files.createDirectories(folder.resolve(app).resolve("assets"));
            Files.writeString(folder.resolve(app).resolve("index.html"), "<!doctype html><title>" + app + "</title>");
            Files.writeString(assets.resolve("app-1a2b.js"), "console.log(1);".repeat(100));
        }
        Files.writeString(folder.resolve("console/icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Files.writeString(folder.resolve("loader.js"), "(function(){})();");
    }

    @ParameterizedTest
    @CsvSource({
        "/loader.js, no-cache, cross-origin",
        "/widget/assets/app-1a2b.js, 'max-age=31536000, public, immutable', same-origin",
        "/widget/0198a0c0-0000-7000-8000-000000000000, no-cache, same-origin",
        "/console/, no-cache, same-origin",
        "/console/assets/app-1a2b.js, 'max-age=31536000, public, immutable', same-origin",
        "/openapi.json, no-store, same-origin",
        "/actuator/health/liveness, no-store, same-origin"
    })
    void putsItsHeadersOnEachSurface(String path, String caching, String resourcePolicy) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly(caching);
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly(resourcePolicy);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()", "microphone=()", "usb=()");
        assertThat(answer.headers().allValues("X-Permitted-Cross-Domain-Policies"))
                .containsExactly("none");
        // Over plain HTTP a browser must not be told to come by TLS.
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(policy(answer)).startsWith("default-src 'none'").doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/loader.js",
        "/console/",
        "/openapi.json",
        "/api/nothing",
        "/nothing",
        "/notice",
        "/privacy",
        "/consent/x",
        "/onward/x",
        "/survey/x",
        "/unsubscribe/x",
        "/widget/broken"
    })
    void letsNobodyFrameWhatIsNotAWidget(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(policy(answer)).endsWith("frame-ancestors 'none'");
        if (!path.startsWith("/widget/")) {
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        }
    }

    @Test
    void letsTheEntrypointsOriginsFrameItsWidget() throws Exception {
        HttpResponse<String> answer = get("/widget/0198a0c0-0000-7000-8000-000000000000");

        assertThat(policy(answer)).contains("script-src 'self'").endsWith("frame-ancestors https://fjordlys.example");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).isEmpty();
        assertThat(answer.body()).contains("<title>widget</title>");
    }

    @Test
    void keepsOtherPagesOutOfTheConsolesWindow() throws Exception {
        assertThat(get("/console/").headers().firstValue("Cross-Origin-Opener-Policy"))
                .hasValue("same-origin");
    }

    @Test
    void servesTheConsoleWhereverItsAddressPoints() throws Exception {
        assertThat(get("/console/conversations/mine").body()).contains("<title>console</title>");
        assertThat(get("/console/icon.svg").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
        assertThat(get("/console/assets/gone-9f.js").statusCode()).isEqualTo(404);
        HttpResponse<String> bare = get("/console");
        assertThat(bare.statusCode()).isEqualTo(302);
        assertThat(bare.headers().firstValue("Location")).hasValue("/console/");
    }

    @Test
    void answersThatTheLoaderIsTheSameAsBefore() throws Exception {
        String etag = get("/loader.js").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/loader.js", "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get("/loader.js", "If-None-Match", "W/\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressesOnRequest() throws Exception {
        HttpResponse<String> plain = get("/widget/assets/app-1a2b.js");
        HttpResponse<byte[]> packed = http.send(
                request("/widget/assets/app-1a2b.js")
                        .header("Accept-Encoding", "gzip, br")
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(packed.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(packed.body()).hasSizeLessThan(200);
    }

    @Test
    void tellsHowToBuildTheFrontEnd() throws Exception {
        Path index = folder.resolve("console/index.html");
        String page = Files.readString(index);
        Files.delete(index);
        try {
            HttpResponse<String> answer = get("/console/");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("front_end_missing").contains("./samtale start");
        } finally {
            Files.writeString(index, page);
        }
    }

    private static String policy(HttpResponse<?> answer) {
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        return policies.getFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return http.send(
                headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofString());
    }

    /** Stands in for the widget's own controller. */
    @RestController
    static class Widgets {
        private final FrontEndPages pages;

        Widgets(FrontEndPages pages) {
            this.pages = pages;
        }

        @GetMapping("/widget/{entrypoint}")
        ResponseEntity<byte[]> widget(@PathVariable String entrypoint) {
            if (entrypoint.equals("broken")) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            return pages.widget(List.of("https://fjordlys.example"));
        }
    }
}
