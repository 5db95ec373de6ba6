package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people, two browsers, the company's site of another origin, third-party cookies and storage blocked: the chat goes
 * on over three page loads, a browser restart, and the server's sudden death.
 */
class ContinuityBrowserTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName("P15 P16 the conversation is whole on both sides after navigations, a browser restart and kill -9")
    void goesOnOverNavigationsARestartAndTheServersDeath() {
        int port = ServerProcess.freePorts();
        // Not localhost: for a browser another port is another origin, but only another host is another site.
        String site = "http://127.0.0.1:" + (port + 1);
        List<String> said = new ArrayList<>();
        ServerProcess server = ServerProcess.start(folder.resolve("data"), port, "--samtale.demo=true");
        try (Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            BrowserContext browser = visitors.open();
            VisitorPage visitor = VisitorPage.on(browser, site + "/");
            visitor.openChat();
            visitor.chat().getByLabel("Navn").fill("Per Ås");
            visitor.start(say(said, "Hei, strømmen er borte på Ås"));
            visitor.awaitShows("i køen");

            AgentPage agent = AgentPage.signedIn(agents.open(), server, Demo.AGENT, Demo.PASSWORD);
            agent.becomeAvailable();
            agent.open("Hei, strømmen er borte");
            agent.write(say(said, "Hei! Jeg ser på det nå."));
            visitor.awaitSays("Jeg ser på det nå.");

            for (String path : Demo.PAGES) {
                visitor = VisitorPage.on(browser, site + path);
                visitor.awaitSays("Jeg ser på det nå.");
                visitor.write(say(said, "Nå er jeg på " + path));
                agent.awaitSays("Nå er jeg på " + path);
            }
            assertThat(ourCookies(browser)).singleElement().satisfies(cookie -> {
                assertThat(cookie.value.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(128);
                assertThat(cookie.httpOnly).isFalse();
            });

            browser.close();
            browser = visitors.open();
            visitor = VisitorPage.on(browser, site + "/");
            visitor.awaitSays("Jeg ser på det nå.");
            visitor.write(say(said, "Jeg startet nettleseren på nytt"));
            agent.awaitSays("Jeg startet nettleseren på nytt");

            server.kill();
            visitor.write(say(said, "Skrevet mens tjeneren var nede"));
            server = server.again("--samtale.demo=true");
            agent.awaitSays("Skrevet mens tjeneren var nede");
            agent.write(say(said, "Strømmen er tilbake."));
            visitor.awaitSays("Strømmen er tilbake.");

            assertThat(visitor.thread()).containsExactlyElementsOf(said);
            assertThat(agent.thread()).containsExactlyElementsOf(said);
        } finally {
            server.close();
        }
    }

    private static String say(List<String> said, String text) {
        said.add(text);
        return text;
    }

    private static List<Cookie> ourCookies(BrowserContext browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("samtale"))
                .toList();
    }
}
