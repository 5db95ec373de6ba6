package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.samtale.channels.sms.wire.SmsText;
import no.samtale.testing.TestSms;
import no.samtale.testing.smpp.Brought;
import no.samtale.testing.smpp.SmppCentre;
import no.samtale.testing.smpp.Submitted;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A conversation by SMS as an agent has it, over a line to a message centre. */
class SmsBrowserTest {
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final LocatorAssertions.IsVisibleOptions IN_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName(
            "P06 P36 an agent sees who texts, what an answer takes and that it has arrived, and STOP bars the next")
    void isReadAnsweredAndStopped() throws IOException {
        String nora = TestSms.newNumber();
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
                SmppCentre centre = SmppCentre.started();
                Chromium chromium = new Chromium(folder.resolve("agent"))) {
            Http http = TestCompany.setUp(
                            server, "Åse Vik", "ase@example.no", "et langt passord", "https://fjellsport.example")
                    .administrator();
            Object team =
                    http.get("/api/console/teams", Map.of()).json().at("/0/id").asString();
            assertThat(http.post("/api/console/sms-inboxes", Map.of(), TestSms.wanted(centre, team))
                            .status())
                    .isEqualTo(201);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> centre.bound() == 1);
            centre.bring(Brought.text(nora, TestSms.OURS, "Hvor er pakken min?"));

            AgentPage agent = AgentPage.signedIn(
                    chromium.open(options -> options.setViewportSize(1280, Sight.HEIGHT)),
                    server,
                    "ase@example.no",
                    "et langt passord");
            Page page = agent.page();
            page.navigate(server.url("/console/#/all"));
            agent.open("Hvor er pakken min?");
            PlaywrightAssertions.assertThat(page.locator("h2")
                            .filter(new Locator.FilterOptions().setHasText("+47"))
                            .first())
                    .isVisible();
            button(page, "Ta samtalen").click();
            Locator answer = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Svar til"));
            answer.fill("Den kommer i morgen 🙂");
            PlaywrightAssertions.assertThat(page.getByText("Tegnet 🙂 gjør at hver SMS rommer 70 tegn, ikke 160."))
                    .isVisible();
            look(page, "sms-counted");
            answer.fill("Den kommer i morgen. ".repeat(10).strip());
            PlaywrightAssertions.assertThat(page.getByText("2 SMS, 97 tegn igjen"))
                    .isVisible();
            answer.press("Enter");

            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> centre.submitted().size() == 2);
            assertThat(said(centre))
                    .isEqualTo("Den kommer i morgen. ".repeat(10).strip());
            centre.bring(Brought.receipt(nora, TestSms.OURS, "1715004", "DELIVRD", "000"));
            centre.bring(Brought.receipt(nora, TestSms.OURS, "1715005", "DELIVRD", "000"));
            PlaywrightAssertions.assertThat(page.getByText("Levert").first()).isVisible(IN_TIME);

            centre.bring(Brought.text(nora, TestSms.OURS, "Stopp"));
            PlaywrightAssertions.assertThat(page.getByText("Har sendt STOP: svar herfra går ikke."))
                    .isVisible(IN_TIME);
            look(page, "sms-stopped");
        }
    }

    private static void look(Page page, String what) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, Sight.HEIGHT);
            new Sight("nb", width, BOTH).at(page, what);
        }
        page.setViewportSize(1280, Sight.HEIGHT);
    }

    private static String said(SmppCentre centre) {
        StringBuilder said = new StringBuilder();
        for (Submitted each : centre.submitted()) {
            said.append(SmsText.decode(each.content(), each.coding(), true).text());
        }
        return said.toString();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
