package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** An administrator changes and publishes the notice; a visitor who was shown the older one is told. */
class NoticeEditorBrowserTest {
    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName("P38 an administrator narrows, publishes, widens and must announce; the visitor is told in the chat")
    void publishesAndAnnounces() {
        int port = ServerProcess.freePorts();
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), port, "--samtale.demo=true");
                Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium officers = new Chromium(folder.resolve("officer"))) {
            Page page = AgentPage.signedIn(officers.open(), server, Demo.SUPERVISOR, Demo.PASSWORD)
                    .page();
            keepFor(server, page, "30");
            publish(page);
            assertThat(page.getByText("Versjon 1.1.0 er publisert.")).isVisible();
            VisitorPage visitor = VisitorPage.on(visitors.open(), "http://127.0.0.1:" + (port + 1) + "/");
            visitor.openChat();
            visitor.chat().getByLabel("Navn").fill("Per Ås");
            visitor.start("Hei");

            keepFor(server, page, "60");
            assertThat(page.getByText("Lagres lenger: Samtalen – Svare deg")).isVisible();
            look(page, server);
            fill(page, "Det vi forteller dem som skriver, på bokmål", "Vi lagrer samtalen lenger.");
            fill(page, "Det vi forteller dem som skriver, på engelsk", "We keep the conversation longer.");
            publish(page);
            assertThat(page.getByText("Versjon 2.0.0 er publisert.")).isVisible();

            visitor.page().reload();
            assertThat(visitor.chat().getByText("Vi lagrer samtalen lenger.")).isVisible();
            assertThat(visitor.chat().getByText("Se hva som er endret")).isVisible();
        }
    }

    private static void keepFor(ServerProcess server, Page page, String days) {
        page.navigate(server.url("/console/#/privacy/notice/choices"));
        // Named with all that goes with it.
        page.getByLabel(Pattern.compile("^Samtalen, .+ – Svare deg$")).fill(days);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre"))
                .click();
        assertThat(page.getByText("Lagret i utkastet.")).isVisible();
        page.navigate(server.url("/console/#/privacy/notice/draft"));
        assertThat(page.getByText("Utkastet er endret.")).isVisible();
    }

    private static void publish(Page page) {
        fill(page, "Hva som er endret, på bokmål", "Hvor lenge samtalen lagres.");
        fill(page, "Hva som er endret, på engelsk", "How long the conversation is kept.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Publiser").setExact(true))
                .click();
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static void look(Page page, ServerProcess server) {
        for (int width : new int[] {WIDE, PHONE}) {
            page.setViewportSize(width, Sight.HEIGHT);
            Sight sight = new Sight("nb", width, List.of(ColorScheme.LIGHT, ColorScheme.DARK));
            for (String part : List.of("controller", "choices", "texts", "versions", "records", "draft")) {
                page.navigate(server.url("/console/#/privacy/notice/" + part));
                assertThat(page.locator("nav [aria-current=page]").last()).isVisible();
                sight.at(page, "notice-editor-" + part);
            }
        }
        page.setViewportSize(WIDE, Sight.HEIGHT);
    }
}
