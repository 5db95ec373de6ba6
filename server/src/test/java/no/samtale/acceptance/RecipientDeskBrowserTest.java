package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Recipients, disclosures and breaches on the privacy desk, as whoever answers for privacy meets them. */
class RecipientDeskBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final String LONG = "Strømregningsavtaleoppsigelsesskjemaleverandør".repeat(2) + " AS";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName("P25, P26, P27 recipients, disclosures and breaches are kept at the privacy desk, fit for everybody")
    void keepsThemAtTheDesk() {
        int port = ServerProcess.freePorts();
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), port, "--samtale.demo=true");
                Chromium officers = new Chromium(folder.resolve("officer"))) {
            Page page = AgentPage.signedIn(officers.open(), server, Demo.SUPERVISOR, Demo.PASSWORD)
                    .page();
            Desk desk = new Desk(page, server.url("/console/#/privacy/"));
            desk.recordsARecipient();
            desk.recordsABreach();
            desk.opensADisclosure();
            page.setViewportSize(NARROW, Sight.HEIGHT);
            Sight narrow = new Sight("nb", NARROW, BOTH);
            for (String place : List.of("recipients", "recipients/new", "disclosures", "breaches", "breaches/new")) {
                desk.go(place);
                narrow.at(page, "desk-" + place.replace('/', '-'));
            }
            page.getByRole(AriaRole.LINK, named("Avbryt")).press("Enter");
            page.getByRole(AriaRole.LINK, named("Oppdaget")).first().press("Enter");
            assertThat(page.getByText("Meldt til Datatilsynet").first()).isVisible();
            narrow.at(page, "desk-breach");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** The desk in one browser. */
    private record Desk(Page page, String address) {
        private static final Sight SIGHT = new Sight("nb", WIDE, BOTH);

        void go(String place) {
            page.navigate(address + place);
            page.getByRole(AriaRole.HEADING).first().waitFor();
        }

        void recordsARecipient() {
            go("recipients");
            page.getByRole(AriaRole.LINK, named("Ny mottaker")).press("Enter");
            fill("Navn på virksomheten", LONG);
            fill("Hva den gjør, på bokmål", "Sender e-post for oss");
            fill("Hva den gjør, på engelsk", "Sends e-mail for us");
            tick("Svare deg");
            tick("Kontaktopplysninger");
            fill("Undertegnet", "2026-01-15");
            fill("Referanse", "Arkivsak 26/114");
            fill("Kontaktpunkt", "personvern@example.com");
            fill("Land", "IN");
            save();
            assertThat(page.getByText("Velg noe som tillater overføring til dette landet."))
                    .isVisible();
            SIGHT.at(page, "desk-recipient-refused");
            page.getByLabel("Hva som tillater overføringen").selectOption("standard-clauses");
            save();
            assertThat(page.getByRole(AriaRole.LINK, named(LONG))).isVisible();
            SIGHT.at(page, "desk-recipients");
        }

        void recordsABreach() {
            go("breaches");
            SIGHT.at(page, "desk-breaches-empty");
            page.getByRole(AriaRole.LINK, named("Nytt brudd")).press("Enter");
            fill(
                    "Dere ble klar over det",
                    LocalDateTime.now(Clock.systemUTC()).minusDays(4).toString().substring(0, 16));
            fill("Hva som skjedde", "En liste med kunder lå åpen. " + LONG);
            page.getByLabel("Risiko for personene").selectOption("risk");
            fill("Vurdering av risikoen", "Listen var åpen i fire timer");
            save();
            assertThat(page.getByText("Fristen for melding til Datatilsynet var"))
                    .isVisible();
            SIGHT.at(page, "desk-breach-late");
            fill("Hvorfor meldingen kom etter fristen", "Vi visste ikke omfanget før");
            page.getByRole(AriaRole.BUTTON, named("Noter")).first().press("Enter");
            assertThat(page.getByText("kan avsluttes")).isVisible();
            SIGHT.at(page, "desk-breach-reported");
        }

        void opensADisclosure() {
            go("disclosures");
            SIGHT.at(page, "desk-disclosures-empty");
            go("disclosures/new-" + somebody());
            fill("Myndighet", "Oslo politidistrikt", true);
            page.getByLabel("Rettslig grunnlag").selectOption("strpl-210");
            fill("Hva det bes om", "Samtalen om oppsigelsen");
            tick("Samtalen");
            SIGHT.at(page, "desk-disclosure-new");
            page.getByRole(AriaRole.BUTTON, named("Åpne saken")).press("Enter");
            page.getByRole(AriaRole.BUTTON, named("Godkjenn")).press("Enter");
            assertThat(page.getByText("En annen må også godkjenne.")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Lever ut"))).hasCount(0);
            SIGHT.at(page, "desk-disclosure");
        }

        /** A contact of the demo. */
        private Object somebody() {
            return page.evaluate("""
                    async () => {
                        const rows = await (await fetch('/api/console/conversations?view=all')).json();
                        return rows.rows[0].contact.id;
                    }
                    """);
        }

        private void fill(String label, String text) {
            fill(label, text, false);
        }

        private void fill(String label, String text, boolean exact) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(exact))
                    .first()
                    .fill(text);
        }

        private void tick(String label) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        }

        private void save() {
            Locator button = page.getByRole(AriaRole.BUTTON, named("Lagre")).first();
            button.press("Enter");
        }
    }
}
