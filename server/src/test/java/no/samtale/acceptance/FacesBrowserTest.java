package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The faces as people meet them, on the real server: axe finds nothing in the widget and the console, in both languages
 * and both schemes, wide and narrow. With {@code -Dsamtale.screens=DIR} the pictures are kept there.
 */
class FacesBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void axeFindsNothingInTheWidgetAndTheConsole() {
        int port = ServerProcess.freePorts();
        try (ServerProcess server = ServerProcess.start(
                folder.resolve("data"), port, "--samtale.demo=true", "--samtale.webchat.new-conversations=100")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(WIDE, NARROW)) {
                    String name = scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
                    widget(server, scheme, width, name);
                    console(server, scheme, width, name);
                }
            }
        }
    }

    private void widget(ServerProcess server, ColorScheme scheme, int width, String name) {
        for (String language : List.of("nb", "en")) {
            boolean norwegian = language.equals("nb");
            try (Chromium chromium = new Chromium(folder.resolve("visitor-" + name + language))) {
                BrowserContext browser = opened(chromium, scheme, width, language);
                VisitorPage visitor =
                        VisitorPage.on(browser, "http://127.0.0.1:" + (server.port() + 1) + (norwegian ? "/" : "/en"));
                visitor.page()
                        .getByRole(
                                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(norwegian ? "Spør oss" : "Ask us"))
                        .press("Enter");
                visitor.awaitShows(norwegian ? "Start samtalen" : "Start the conversation");
                check(visitor.page(), "widget-start-" + name + "-" + language);
                visitor.chat().getByLabel(norwegian ? "Navn" : "Name").fill("Per Ås");
                visitor.chat().locator("#message").fill("Hei, strømmen er borte");
                visitor.chat().locator("form button").last().press("Enter");
                visitor.awaitSays("Hei, strømmen er borte");
                check(visitor.page(), "widget-waiting-" + name + "-" + language);
            }
        }
    }

    private void console(ServerProcess server, ColorScheme scheme, int width, String name) {
        try (Chromium chromium = new Chromium(folder.resolve("agent-" + name))) {
            BrowserContext browser = opened(chromium, scheme, width, "nb");
            Page page = browser.pages().getFirst();
            page.navigate(server.url("/console/"));
            page.getByLabel("E-post").waitFor();
            check(page, "console-sign-in-" + name);
            page = AgentPage.signedIn(browser, server, Demo.SUPERVISOR, Demo.PASSWORD)
                    .page();
            page.navigate(server.url("/console/#/all"));
            Locator row = page.locator("a", new Page.LocatorOptions().setHasText("Hei, strømmen er borte"))
                    .first();
            row.waitFor();
            check(page, "console-list-" + name);
            row.press("Enter");
            page.locator(".bubble").first().waitFor();
            check(page, "console-conversation-" + name);
        }
    }

    private static BrowserContext opened(Chromium chromium, ColorScheme scheme, int width, String language) {
        return chromium.open(options -> options.setColorScheme(scheme)
                .setLocale(language.equals("nb") ? "nb-NO" : "en-GB")
                .setViewportSize(width, 800));
    }

    private static void check(Page page, String name) {
        String screens = System.getProperty("samtale.screens");
        if (screens != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(screens, name + ".png")));
        }
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe on " + name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }
}
