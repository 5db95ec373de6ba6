package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An administrator and somebody who is invited, in a browser each: invitation, roles and teams that change while the other
 * looks on, a forgotten password. With {@code -Dsamtale.screens=DIR} pictures are kept there.
 */
class StaffBrowserTest extends OnTheDemo {
    private static final String PASSWORD = "en setning å huske";
    private static final String OTHER_PASSWORD = "en helt annen setning";
    private static final Pattern INVITATION = Pattern.compile("https?://\\S+/console/(#/invitation/[\\w-]+)");
    private static final Pattern NEW_PASSWORD = Pattern.compile("https?://\\S+/console/(#/password/[\\w-]+)");

    @ParameterizedTest
    @CsvSource({"nb, 1280, LIGHT DARK", "nb, 390, LIGHT DARK"})
    void invitesChangesAndLetsInAgain(String language, int width, String schemes) {
        Sight sight = new Sight(
                language,
                width,
                Stream.of(schemes.split(" ")).map(ColorScheme::valueOf).toList());
        String email = "siv" + width + "@fjordlys.example";
        try (Chromium one = new Chromium(folder.resolve("administrator" + width));
                Chromium other = new Chromium(folder.resolve("invited" + width))) {
            BrowserContext desk = opened(one, language, width);
            Page sigrid = AgentPage.signedIn(desk, server, Demo.SUPERVISOR, Demo.PASSWORD)
                    .page();
            Page siv = opened(other, language, width).pages().getFirst();
            invites(sigrid, sight, email);
            accepts(siv, sight, DemoMails.found(desk, email, INVITATION));
            seesWhatChanges(sigrid, siv, sight, email);
            forgets(desk, siv, sight, email);
        }
    }

    private void invites(Page page, Sight sight, String email) {
        page.navigate(server.url("/console/#/settings/people"));
        button(page, AriaRole.LINK, "Inviter").waitFor();
        sight.at(page, "people");
        button(page, AriaRole.LINK, "Inviter").press("Enter");
        button(page, AriaRole.BUTTON, "Lag invitasjonen").press("Enter");
        assertThat(page.getByText("Feltet må fylles ut.").first()).isVisible();
        page.getByLabel("Navn").fill("Siv Ny");
        page.getByLabel("E-post").fill(email);
        sight.at(page, "people-invite");
        button(page, AriaRole.BUTTON, "Lag invitasjonen").press("Enter");
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog.getByText("Den er sendt til " + email)).isVisible();
        sight.at(page, "people-link");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ferdig"))
                .press("Enter");
        assertThat(row(page, email).getByText("Invitert")).isVisible();
    }

    private void accepts(Page page, Sight sight, String link) {
        page.navigate(server.url("/console/" + link));
        assertThat(page.getByText("Velkommen til Fjordlys")).isVisible();
        sight.at(page, "invitation");
        page.getByLabel("Navnet ditt").fill("Siv Nyhus");
        password(page).fill("kort");
        password(page).press("Enter");
        assertThat(page.getByText("Passordet må ha minst 10 tegn.")).isVisible();
        password(page).fill(PASSWORD);
        password(page).press("Enter");
        page.locator(".rail").waitFor();
        page.navigate(server.url("/console/" + link));
        page.reload();
        assertThat(page.getByText("Lenken virker ikke lenger")).isVisible();
        sight.at(page, "invitation-spent");
        page.navigate(server.url("/console/#/settings"));
        page.locator(".rail").waitFor();
    }

    /** Nothing is fetched by hand in the other's browser. */
    private void seesWhatChanges(Page sigrid, Page siv, Sight sight, String email) {
        Locator entrypoints = button(siv, AriaRole.LINK, "Innganger");
        assertThat(button(siv, AriaRole.LINK, "Standardsvar")).isVisible();
        sight.at(siv, "settings-agent");
        assertThat(entrypoints).isHidden();
        sigrid.navigate(server.url("/console/#/settings/people"));
        row(sigrid, email).getByRole(AriaRole.LINK).press("Enter");
        sigrid.getByLabel("Administrator").check();
        sight.at(sigrid, "people-edit");
        button(sigrid, AriaRole.BUTTON, "Lagre").press("Enter");
        assertThat(entrypoints).isVisible();

        String team = "Verksted " + sight.width();
        sigrid.navigate(server.url("/console/#/settings/teams/new"));
        sigrid.getByLabel("Navn").fill(team);
        sigrid.getByLabel("Siv Nyhus").check();
        button(sigrid, AriaRole.BUTTON, "Lagre").press("Enter");
        assertThat(button(sigrid, AriaRole.LINK, team)).isVisible();
        sight.at(sigrid, "teams");
        siv.navigate(server.url("/console/#/settings/teams"));
        button(siv, AriaRole.LINK, team).press("Enter");
        assertThat(siv.getByLabel("Siv Nyhus")).isChecked();
        sight.at(siv, "team");
        siv.navigate(server.url("/console/#/settings/account"));
        assertThat(siv.getByText("Organisasjonsnummer").first()).isVisible();
        sight.at(siv, "account");
        siv.navigate(server.url("/console/#/settings/me"));
        siv.getByLabel("Navn").fill("Siri Nyhus");
        assertThat(siv.getByText("Besøkende ser «Siri».")).isVisible();
        button(siv, AriaRole.BUTTON, "Lagre").press("Enter");
        assertThat(siv.getByText("Lagret")).isVisible();
        sight.at(siv, "me");
        sigrid.navigate(server.url("/console/#/settings/people"));
        sigrid.reload();
        assertThat(row(sigrid, email).getByText("Siri Nyhus")).isVisible();
    }

    private void forgets(BrowserContext mailbox, Page siv, Sight sight, String email) {
        siv.context().clearCookies();
        siv.navigate(server.url("/console/#/mine"));
        siv.reload();
        button(siv, AriaRole.LINK, "Glemt passordet?").press("Enter");
        siv.getByLabel("E-post").fill(email);
        sight.at(siv, "forgotten");
        siv.getByLabel("E-post").press("Enter");
        assertThat(siv.getByText("kommer det en e-post om et øyeblikk")).isVisible();
        sight.at(siv, "forgotten-sent");
        siv.navigate(server.url("/console/" + DemoMails.found(mailbox, email, NEW_PASSWORD)));
        siv.getByLabel("Nytt passord").fill(OTHER_PASSWORD);
        sight.at(siv, "password");
        siv.getByLabel("Nytt passord").press("Enter");
        assertThat(siv.getByText("Passordet er endret.")).isVisible();
        button(siv, AriaRole.LINK, "Til innloggingen").press("Enter");
        AgentPage.signedIn(siv.context(), server, email, OTHER_PASSWORD);
    }

    private static Locator row(Page page, String email) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(email));
    }

    private static Locator password(Page page) {
        return page.getByLabel("Passord", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
