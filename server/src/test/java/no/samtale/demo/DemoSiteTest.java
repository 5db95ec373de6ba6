package no.samtale.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import no.samtale.platform.EntrypointId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSiteTest {
    private static final String SAMTALE = "http://localhost:18080";
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern STYLE_ADDRESS = Pattern.compile("url\\(\"?([^\")]*)\"?\\)");
    private static final EntrypointId ENTRYPOINT = EntrypointId.random();
    private static DemoSite site;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws IOException {
        site = DemoSite.on(0);
        site.show(URI.create(SAMTALE), ENTRYPOINT, List::of);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/priser", "/hjelp", "/kontakt", "/en", "/en/prices", "/en/", "/index.html", "/priser.html"
            })
    void putsTheChatOnEachPage(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<script src=\"" + SAMTALE + "/loader.js\" data-entrypoint=\"" + ENTRYPOINT + "\"")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/priser", "/hjelp", "/kontakt", "/en", "/en/prices"})
    void asksNobodyElseForAnythingAndHasNoBrokenLink(String path) throws Exception {
        List<String> addresses = ADDRESS.matcher(get(path).body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(addresses).isNotEmpty();
        for (String address : addresses) {
            if (address.startsWith("/")) {
                assertThat(get(address).statusCode()).as(address).isEqualTo(200);
            } else {
                assertThat(address).startsWithIgnoringCase(address.startsWith("#") ? "#" : SAMTALE + "/");
            }
        }
    }

    @Test
    void dressesItselfInItsOwnFiles() throws Exception {
        HttpResponse<String> style = get("/site.css");

        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
        assertThat(STYLE_ADDRESS.matcher(style.body()).results().map(found -> found.group(1)))
                .containsExactly("/schibsted-grotesk.woff2");
        assertThat(get("/schibsted-grotesk.woff2").headers().firstValue("Content-Type"))
                .hasValue("font/woff2");
    }

    @Test
    void letsTheChatRunAndBeFramedAndNothingElse() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self' " + SAMTALE + "; frame-src " + SAMTALE + ";")
                .doesNotContain("unsafe");
        assertThat(get("/").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotHave() throws Exception {
        assertThat(get("/admin").statusCode()).isEqualTo(404);
        assertThat(get("/../application.yaml").statusCode()).isEqualTo(404);
        HttpResponse<String> post =
                http.send(request("/").POST(BodyPublishers.ofString("x")).build(), BodyHandlers.ofString());
        assertThat(post.statusCode()).isEqualTo(405);
    }

    @Test
    void saysWhatToDoWhenItsPortIsTaken() {
        assertThatIOException()
                .isThrownBy(() -> DemoSite.on(site.port()))
                .withMessageContaining("port " + site.port())
                .withMessageContaining("--port");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }
}
