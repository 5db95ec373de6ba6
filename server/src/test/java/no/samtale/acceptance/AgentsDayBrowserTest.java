package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What agents do with a conversation all day, in real browsers: put it away, mark it, answer it once, on a phone too. */
class AgentsDayBrowserTest extends OnTheDemo {
    private static final Sight SIGHT = new Sight("nb", 1280, List.of(ColorScheme.LIGHT, ColorScheme.DARK));

    @Test
    @DisplayName("P45 a label, a priority and a rest are put on, shown, and woken from by the person")
    void marksAndSnoozes() {
        try (Chromium visitors = new Chromium(folder.resolve("visitor-marks"));
                Chromium agents = new Chromium(folder.resolve("agent-marks"))) {
            VisitorPage visitor = asks(visitors, "Jeg flytter til uka");
            Page console = signedIn(opened(agents, "nb", 1280), Demo.SUPERVISOR);
            makeLabel(console, "Flytting");
            take(console, "Jeg flytter til uka");

            choose(console, "Merkelapper …");
            SIGHT.at(console, "desk-labels");
            console.getByRole(AriaRole.CHECKBOX, named("Flytting")).press("Space");
            console.keyboard().press("Escape");
            assertThat(console.locator(".conversation header .label")).hasText("Flytting");
            choose(console, "Prioritet …");
            SIGHT.at(console, "desk-priority");
            console.getByRole(AriaRole.BUTTON, named("Haster")).press("Enter");
            assertThat(console.locator(".conversation header .mark")).hasText("Haster");
            console.keyboard().press("Alt+m");
            SIGHT.at(console, "desk-snooze");
            console.getByRole(AriaRole.BUTTON, named("I morgen tidlig")).press("Enter");

            assertThat(console.getByText("Samtalen er utsatt.")).isVisible();
            console.navigate(server.url("/console/#/snoozed"));
            assertThat(console.locator(".list a", withText("Jeg flytter"))).isVisible();
            SIGHT.at(console, "desk-snoozed");
            visitor.write("Det haster likevel");
            assertThat(console.locator(".list a", withText("Det haster likevel")))
                    .hasCount(0);
            console.navigate(server.url("/console/#/mine"));
            assertThat(console.locator(".list a", withText("Det haster likevel")))
                    .isVisible();
        }
    }

    private static void makeLabel(Page console, String name) {
        console.navigate(server.url("/console/#/settings/labels/new"));
        console.getByLabel("Navn", new Page.GetByLabelOptions().setExact(true)).fill(name);
        SIGHT.at(console, "desk-label-form");
        console.getByRole(AriaRole.BUTTON, named("Lagre")).press("Enter");
        assertThat(console.locator("main .label", withText(name))).isVisible();
        SIGHT.at(console, "desk-label-list");
    }

    @Test
    void fillsACannedReplyAndSendsNothingWithAGap() {
        try (Chromium visitors = new Chromium(folder.resolve("visitor-canned"));
                Chromium agents = new Chromium(folder.resolve("agent-canned"))) {
            Page console = signedIn(opened(agents, "nb", 1280), Demo.SUPERVISOR);
            leaveOutNames(console);
            VisitorPage visitor = asks(visitors, "", "Er det noen der nå?");
            take(console, "Er det noen der nå?");
            Locator composer = console.getByRole(AriaRole.TEXTBOX, named("Svar til"));

            composer.pressSequentially("/hei");
            composer.press("Enter");
            assertThat(console.getByText("Fyll ut eller ta bort før du sender: kontaktens navn"))
                    .isVisible();
            SIGHT.at(console, "desk-gap");
            composer.press("Enter");
            assertThat(console.locator(".bubble", withText("du skriver med"))).hasCount(0);
            console.keyboard().type("Nora");
            composer.press("Enter");

            visitor.awaitSays("Hei Nora, du skriver med");
        }
    }

    @Test
    void tellsTwoAgentsOfEachOtherBeforeBothAnswer() {
        try (Chromium visitors = new Chromium(folder.resolve("visitor-two"));
                Chromium first = new Chromium(folder.resolve("agent-first"));
                Chromium second = new Chromium(folder.resolve("agent-second"))) {
            asks(visitors, "Hvorfor er regningen så høy?");
            Page sigrid = signedIn(opened(first, "nb", 1280), Demo.SUPERVISOR);
            take(sigrid, "Hvorfor er regningen så høy?");
            sigrid.getByRole(AriaRole.TEXTBOX, named("Svar til")).fill("Det skal jeg finne ut");
            Page other = signedIn(opened(second, "nb", 1280), Demo.AGENT);

            other.navigate(sigrid.url().replace("/mine/", "/all/"));

            assertThat(sigrid.getByText("ser også på denne")).isVisible();
            assertThat(other.getByText("ser også på denne")).isVisible();
            SIGHT.at(sigrid, "desk-collision");
            other.navigate(server.url("/console/#/mine"));
            assertThat(sigrid.getByText("ser også på denne")).hasCount(0);
        }
    }

    @Test
    void goesOnWithADraftAfterAReloadAndAsksWhereTwoWindowsDiffer() {
        try (Chromium visitors = new Chromium(folder.resolve("visitor-draft"));
                Chromium agents = new Chromium(folder.resolve("agent-draft"))) {
            VisitorPage visitor = asks(visitors, "Kan dere finne fakturaen?");
            Page console = signedIn(opened(agents, "nb", 1280), Demo.SUPERVISOR);
            take(console, "Kan dere finne fakturaen?");
            String conversation = console.url();
            begins(console, "Vi leter");
            console.reload();
            assertThat(composer(console)).hasValue("Vi leter");
            console.navigate(server.url("/console/#/mine"));
            assertThat(console.locator(".list a", withText("Kan dere finne fakturaen?")))
                    .containsText("Utkast");
            SIGHT.at(console, "desk-draft");
            console.navigate(conversation);
            assertThat(composer(console)).hasValue("Vi leter");
            Page other = console.context().newPage();
            other.navigate(conversation);
            assertThat(composer(other)).hasValue("Vi leter");
            begins(other, "Vi har funnet den");

            composer(console).fill("Vi leter ennå");

            assertThat(console.getByText("Du har skrevet noe nyere her i et annet vindu:")
                            .first())
                    .isVisible();
            SIGHT.at(console, "desk-draft-newer");
            console.getByRole(AriaRole.BUTTON, named("Bruk det")).press("Enter");
            assertThat(composer(console)).hasValue("Vi har funnet den");
            composer(console).press("Enter");
            visitor.awaitSays("Vi har funnet den");
            console.reload();
            assertThat(composer(console)).hasValue("");
        }
    }

    /** Writes, and waits until the server keeps it. */
    private static void begins(Page console, String text) {
        console.waitForResponse(answer -> answer.url().endsWith("/drafts/reply") && answer.ok(), () -> composer(console)
                .fill(text));
    }

    private static Locator composer(Page console) {
        return console.getByRole(AriaRole.TEXTBOX, named("Svar til"));
    }

    private static VisitorPage asks(Chromium visitors, String text) {
        return asks(visitors, "Nora Nilsen", text);
    }

    private static VisitorPage asks(Chromium visitors, String name, String text) {
        VisitorPage visitor = VisitorPage.on(opened(visitors, "nb", 1280), site("/"));
        visitor.openChat();
        visitor.chat().locator("#name").fill(name);
        visitor.chat().locator("#message").fill(text);
        visitor.chat()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.FrameLocator.GetByRoleOptions().setName("Start samtalen"))
                .click();
        visitor.awaitSays(text);
        return visitor;
    }

    static Page signedIn(BrowserContext browser, String email) {
        Page console = AgentPage.signedIn(browser, server, email, Demo.PASSWORD).page();
        console.getByRole(AriaRole.BUTTON, named("Ikke nå")).press("Enter");
        return console;
    }

    /** Asks visitors for a name that they need not give. */
    private static void leaveOutNames(Page console) {
        console.evaluate("""
                async () => {
                    const path = '/api/console/entrypoints';
                    const [{ id, ...entrypoint }] = await (await fetch(path)).json();
                    entrypoint.fields.find((field) => field.name === 'name').required = false;
                    const headers = { 'Content-Type': 'application/json' };
                    const answer = await fetch(`${path}/${id}`, { method: 'PUT', headers, body: JSON.stringify(entrypoint) });
                    if (!answer.ok) throw new Error(await answer.text());
                }
                """);
    }

    /** Takes what waits in the queue. */
    static void take(Page console, String text) {
        console.navigate(server.url("/console/#/unassigned"));
        console.locator(".list a", withText(text)).press("Enter");
        console.getByRole(AriaRole.BUTTON, named("Ta samtalen")).last().press("Enter");
        console.getByRole(AriaRole.TEXTBOX, named("Svar til")).waitFor();
    }

    private static void choose(Page console, String action) {
        console.getByRole(AriaRole.BUTTON, named("Mer").setExact(true)).press("Enter");
        // The menu puts the focus on its first entry when it has opened.
        assertThat(console.getByRole(AriaRole.MENUITEM).first()).isFocused();
        console.getByRole(AriaRole.MENUITEM, named(action)).press("Enter");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
