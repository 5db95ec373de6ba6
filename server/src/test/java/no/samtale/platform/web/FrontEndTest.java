package no.samtale.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontEndTest {
    @TempDir
    private Path folder;

    private FrontEnd frontEnd;

    @BeforeEach
    void build() throws IOException {
        Path web = Files.createDirectories(folder.resolve("web/console"));
        Files.writeString(web.resolve("index.html"), "<!doctype html>" + "<p>hei</p>".repeat(100));
        Files.writeString(web.resolve("tiny.js"), "1");
        Files.writeString(web.resolve(".env"), "hidden");
        Files.writeString(folder.resolve("outside.txt"), "outside");
        frontEnd = new FrontEnd(new WebProperties(folder.resolve("web")));
    }

    @Test
    void readsFilesOfTheBuild() {
        FrontEndFile page = frontEnd.file("console/index.html").orElseThrow();

        assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.bytes()).hasSize(15 + 1_000);
        assertThat(page.gzip()).hasSizeLessThan(200);
        assertThat(page.etag()).matches("W/\"[A-Za-z0-9_-]{16}\"");
    }

    @Test
    void doesNotCompressWhatIsTiny() {
        assertThat(frontEnd.file("console/tiny.js").orElseThrow().gzip()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "console/../../outside.txt",
                "/console/index.html",
                "console//index.html",
                "console/.env",
                "console",
                "console/",
                "",
                "console\\index.html"
            })
    void readsNothingElse(String path) {
        assertThat(frontEnd.file(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../application.yaml", "application.yaml", "", "no-such-file.js"})
    void readsNothingElseFromTheJar(String path) {
        assertThat(new FrontEnd(new WebProperties(null)).file(path)).isEmpty();
    }
}
