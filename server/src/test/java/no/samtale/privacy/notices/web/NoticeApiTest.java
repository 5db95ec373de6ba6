package no.samtale.privacy.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.KeepController;
import no.samtale.testing.Company;
import no.samtale.testing.Notices;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SamtaleTest
class NoticeApiTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Company company;
    private String base;

    @BeforeEach
    void open() {
        company = Company.in(context);
        base = "/notice/" + company.account();
    }

    @Test
    void answersInTheReadersLanguage() throws Exception {
        assertThat(get(base, "Accept-Language", "nb").body())
                .startsWith("<!doctype html>")
                .contains("<html lang=\"nb\">", "Slik behandler vi opplysningene dine");
        assertThat(get(base, "Accept-Language", "en-GB").body())
                .contains("<html lang=\"en\">", "How we handle your personal data");
        assertThat(get(base + "?language=en", "Accept-Language", "nb").body()).contains("<html lang=\"en\">");
    }

    @Test
    @DisplayName("P01 P38 shows who is responsible, and a fixed version at its own address")
    void showsAFixedVersion() throws Exception {
        HttpResponse<String> fixed = get(base + "/1.0.0?language=nb");

        assertThat(fixed.statusCode()).isEqualTo(200);
        assertThat(fixed.body())
                .contains("Versjon 1.0.0", "Fjellsport AS, ved daglig leder", "personvern@fjellsport.example")
                .contains("Åse Administrator")
                .isEqualTo(get(base + "?language=nb")
                        .body()
                        .replace("\"" + base + "?language=nb\"", "\"" + base + "/1.0.0?language=nb\"")
                        .replace("\"" + base + "?language=en\"", "\"" + base + "/1.0.0?language=en\""));
    }

    @Test
    @DisplayName("P38 shows the difference between two versions, and leads from the older to the newer")
    void showsTheDifference() throws Exception {
        AgentPrincipal administrator = company.principal(company.administrator(), Role.ADMINISTRATOR);
        context.getBean(KeepController.class)
                .keep(administrator, new Controller("Fjellsport AS", null, null, null, "ny@fjellsport.example", null));
        Notices.publish(context, administrator, null);

        String difference = get(base + "/1.0.0..1.0.1?language=nb").body();
        assertThat(difference)
                .contains("Hva som er endret i erklæringen")
                .contains("<del><span class=\"unseen\">tatt bort: </span>personvern@fjellsport.example")
                .contains("<ins><span class=\"unseen\">lagt til: </span>ny@fjellsport.example")
                .doesNotContain("<script", "style=", "Retting");
        assertThat(get(base + "/1.0.0?language=nb").body())
                .contains("Dette er en tidligere versjon.", base + "/1.0.0..1.0.1?language=nb")
                .contains("personvern@fjellsport.example");
        assertThat(get(base + "/1.0.0..3.0.0").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("P34 P38 a version is found under its own account alone")
    void knowsNoVersionThatNeverWas() throws Exception {
        HttpResponse<String> unknown = get(base + "/9.9.9");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"not_found\"");
        assertThat(get("/notice/newest").statusCode()).isEqualTo(404);
        assertThat(get("/notice/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(base + "/1.0.0/notice-1.0.1.txt").statusCode()).isEqualTo(404);
        // Two companies share this installation, so this alone does not say whose.
        Company.in(context);
        assertThat(get("/notice").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("P38 anybody can verify a version with openssl and the three files beside it")
    void canBeVerifiedWithoutUs() throws Exception {
        Path folder = Files.createTempDirectory("notice");
        for (String kind : List.of("txt", "sig", "pem")) {
            String name = "notice-1.0.0." + kind;
            Files.write(folder.resolve(name), bytes(base + "/1.0.0/" + name));
        }
        assertThat(Files.readString(folder.resolve("notice-1.0.0.txt")))
                .startsWith("samtale-notice/1\naccount: " + company.account() + "\nnumber: 1.0.0\n")
                .contains("Kort fortalt", "In short", "personvern@fjellsport.example")
                .doesNotContain("Åse");

        String commands = get(base + "/1.0.0?language=en").body();
        commands = commands.substring(commands.indexOf("openssl"), commands.indexOf("</pre>"))
                .replace("&gt;", ">");

        assertThat(verified(folder, commands)).isEqualTo(0);
        Files.writeString(folder.resolve("notice-1.0.0.txt"), " ", StandardOpenOption.APPEND);
        assertThat(verified(folder, commands)).isNotEqualTo(0);
    }

    private static int verified(Path folder, String commands) throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder("sh", "-ec", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        return openssl.waitFor();
    }

    @Test
    @DisplayName("P20 needs no script, sets no cookie and asks no third party")
    void needsNoScriptAndSetsNoCookie() throws Exception {
        HttpResponse<String> page = get(base);

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

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
