package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that are not kept, as those who write them see it. */
class ScreeningBrowserTest {
    private static final String ID_HIDDEN = "Vi skjulte et fødselsnummer. Slike numre lagrer vi ikke.";
    private static final String CARD_HIDDEN = "Vi skjulte et kortnummer. Bare de fire siste sifrene lagres.";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName("P05 shows the writer what is kept of a number, and says so aloud")
    void showsAndTellsTheWriter() {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
                CompanySite site = new CompanySite();
                Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            TestCompany company =
                    TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
            site.embed(server, company.entrypoint());
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin() + "/");
            visitor.openChat();
            start(visitor, "Jeg heter Per, 130972 48022");
            visitor.awaitSays("Jeg heter Per, •••••• •••••");
            assertTold(visitor, ID_HIDDEN);

            visitor.write("Kortet er 4111 1111 1111 1111");
            visitor.awaitSays("Kortet er •••• •••• •••• 1111");
            assertTold(visitor, CARD_HIDDEN);
            assertThat(visitor.thread())
                    .containsExactly("Jeg heter Per, •••••• •••••", "Kortet er •••• •••• •••• 1111");

            AgentPage agent = AgentPage.signedIn(agents.open(), server, "ase@example.no", "et langt passord");
            agent.becomeAvailable();
            agent.open("Kortet er •••• •••• •••• 1111");
            agent.write("Mener du 53097248016?");
            agent.awaitSays("Mener du •••••• •••••?");
            assertTold(agent.page(), ID_HIDDEN);
            note(agent.page(), "Kort 4111111111111111");
            assertTold(agent.page(), CARD_HIDDEN);
        }
    }

    private static void start(VisitorPage visitor, String text) {
        visitor.chat().getByLabel("Hva lurer du på?").fill(text);
        visitor.chat()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Start samtalen"))
                .click();
    }

    private static void note(Page page, String text) {
        page.keyboard().press("Alt+p");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Notat"))
                .fill(text);
        page.keyboard().press("Enter");
    }

    /** Under the message, and in a live region. */
    private static void assertTold(VisitorPage visitor, String words) {
        PlaywrightAssertions.assertThat(visitor.chat().locator(".meta").getByText(words))
                .isVisible();
        PlaywrightAssertions.assertThat(visitor.chat().locator("[role=status]").getByText(words))
                .hasCount(1);
    }

    private static void assertTold(Page page, String words) {
        PlaywrightAssertions.assertThat(page.locator("li").getByText(words)).isVisible();
        PlaywrightAssertions.assertThat(page.locator("[role=status]", new Page.LocatorOptions().setHasText(words)))
                .hasCount(1);
    }
}
