package no.samtale.acceptance;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Browsers that meet on a server with the demo company, which the tests of a class share. */
abstract class OnTheDemo {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(
                folder.resolve("data"),
                ServerProcess.freePorts(),
                "--samtale.demo=true",
                "--samtale.webchat.new-conversations=100");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** A browser of somebody who reads this language. */
    static BrowserContext opened(Chromium chromium, String language, int width) {
        return chromium.open(options ->
                options.setLocale(language.equals("nb") ? "nb-NO" : "en-GB").setViewportSize(width, Sight.HEIGHT));
    }

    /** A page of the demo company's own site. */
    static String site(String path) {
        return "http://127.0.0.1:" + (server.port() + 1) + path;
    }
}
