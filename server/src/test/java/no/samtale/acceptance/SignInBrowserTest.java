package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.samtale.testing.AuthenticatorApp;
import org.junit.jupiter.api.Test;

/** Second factors, passkeys, sessions and what a company demands, as agents meet them. With {@code -Dsamtale.screens=DIR} pictures are kept. */
class SignInBrowserTest extends OnTheDemo {
    private static final Sight WIDE = new Sight("nb", 1280, List.of(ColorScheme.LIGHT, ColorScheme.DARK));
    private static final Sight NARROW = new Sight("nb", 390, List.of(ColorScheme.LIGHT));

    @Test
    void registersAPasskeyAndSignsInByItAlone() {
        try (Chromium chromium = new Chromium(folder.resolve("passkey"))) {
            Page page = opened(chromium, "nb", 1280).pages().getFirst();
            authenticator(page);
            signIn(page, Demo.SUPERVISOR);
            entered(page);
            page.navigate(server.url("/console/#/settings/security"));
            page.getByLabel("Navn på den nye passnøkkelen").fill("Bærbar");
            button(page, "Legg til en passnøkkel").click();
            page.getByText("Ta vare på disse kodene").waitFor();
            WIDE.at(page, "sign-in-codes");
            button(page, "Jeg har tatt vare på dem").click();
            assertThat(page.getByLabel("Navn på passnøkkelen")).hasValue("Bærbar");
            WIDE.at(page, "sign-in-passkey");

            signOut(page);
            WIDE.at(page, "sign-in-door");
            button(page, "Bruk en passnøkkel").click();
            entered(page);

            demands(page);
        }
    }

    /** Continues with an administrator who has a passkey: everybody has to, and an agent without is led to it. */
    private void demands(Page administrator) {
        administrator.navigate(server.url("/console/#/settings/sign-in"));
        Locator demand = administrator.getByLabel("Alle må ha mer enn et passord");
        demand.click();
        assertThat(demand).isChecked();
        WIDE.at(administrator, "sign-in-rule");

        try (Chromium chromium = new Chromium(folder.resolve("app"))) {
            BrowserContext browser = opened(chromium, "nb", 390);
            Page page = browser.pages().getFirst();
            signIn(page, Demo.AGENT);
            button(page, "Legg til en app").waitFor();
            NARROW.at(page, "sign-in-enrol");
            button(page, "Legg til en app").click();
            page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("QR-kode"))
                    .waitFor();
            NARROW.at(page, "sign-in-app");
            AuthenticatorApp app = new AuthenticatorApp(
                    page.locator("code").first().innerText().replace(" ", ""), Clock.systemUTC());
            page.getByLabel("Kode fra appen").fill(app.code());
            button(page, "Bekreft").click();
            page.getByText("Ta vare på disse kodene").waitFor();
            String recovery = page.locator("ul code").first().innerText();
            button(page, "Jeg har tatt vare på dem").click();
            entered(page);
            signOut(page);

            signIn(page, Demo.AGENT);
            page.getByLabel("Kode fra appen").waitFor();
            NARROW.at(page, "sign-in-code");
            page.getByLabel("Kode fra appen").fill("000000");
            page.keyboard().press("Enter");
            page.getByText("Koden stemmer ikke").waitFor();
            button(page, "Bruk en reservekode i stedet").click();
            page.getByLabel("Reservekode").fill(recovery);
            page.keyboard().press("Enter");
            entered(page);
            signOut(page);

            signIn(page, Demo.AGENT);
            // The code that confirmed the app is not taken again.
            page.waitForTimeout(Duration.ofSeconds(1).toMillis());
            page.getByLabel("Kode fra appen").fill(app.code(1));
            page.keyboard().press("Enter");
            entered(page);

            administrator.reload();
            button(administrator, "Logg ut: " + "Kari Lunde").click();
            page.getByLabel("E-post").waitFor();
        }
        demand.click();
        assertThat(demand).not().isChecked();
    }

    private static void authenticator(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject params = new JsonObject();
        params.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", params);
    }

    private static void signIn(Page page, String email) {
        page.navigate(server.url("/console/"));
        page.getByLabel("E-post").fill(email);
        page.getByLabel("Passord", new Page.GetByLabelOptions().setExact(true)).fill(Demo.PASSWORD);
        button(page, "Logg inn").click();
    }

    private static void entered(Page page) {
        button(page, "Din tilstand").waitFor();
    }

    private static void signOut(Page page) {
        button(page, "Din tilstand").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Logg ut"))
                .click();
        page.getByLabel("E-post").waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
