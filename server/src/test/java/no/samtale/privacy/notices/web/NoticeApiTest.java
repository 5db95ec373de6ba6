package no.samtale.privacy.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SamtaleTest
class NoticeApiTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void answersInTheReadersLanguage() throws Exception {
        assertThat(get("/notice", "Accept-Language", "nb").body())
                .startsWith("<!doctype html>")
                .contains("<html lang=\"nb\">", "Slik behandler vi opplysningene dine");
        assertThat(get("/notice", "Accept-Language", "en-GB").body())
                .contains("<html lang=\"en\">", "How we handle your personal data");
        assertThat(get("/notice?language=en", "Accept-Language", "nb").body()).contains("<html lang=\"en\">");
    }

    @Test
    @DisplayName("P38 shows a fixed version at its own address")
    void showsAFixedVersion() throws Exception {
        HttpResponse<String> fixed = get("/notice/1.0.0?language=nb");

        assertThat(fixed.statusCode()).isEqualTo(200);
        assertThat(fixed.body())
                .contains("Versjon 1.0.0")
                .isEqualTo(get("/notice?language=nb")
                        .body()
                        .replace("\"/notice?language=nb\"", "\"/notice/1.0.0?language=nb\"")
                        .replace("\"/notice?language=en\"", "\"/notice/1.0.0?language=en\""));
    }

    @Test
    void knowsNoVersionThatNeverWas() throws Exception {
        HttpResponse<String> unknown = get("/notice/9.9.9");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"not_found\"");
        assertThat(get("/notice/newest").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("P20 needs no script, sets no cookie and asks no third party")
    void needsNoScriptAndSetsNoCookie() throws Exception {
        HttpResponse<String> page = get("/notice");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'self'")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(page.body()).doesNotContain("<script", "style=", "onclick");
        assertThat(page.body().replaceAll("<a [^>]*>", "")).doesNotContain("http");
    }

    @Test
    void servesItsStylesheetAndTypeface() throws Exception {
        HttpResponse<String> sheet = get("/notice/notice.css");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        String tag = sheet.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/notice/notice.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/notice/inter.woff2").headers().firstValue("Content-Type"))
                .hasValue("font/woff2");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
