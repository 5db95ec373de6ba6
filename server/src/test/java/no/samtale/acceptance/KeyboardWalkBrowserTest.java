package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the console can do is done by keyboard alone: each control of each page and dialog is reached, and each command. */
class KeyboardWalkBrowserTest extends OnTheDemo {
    /** They lead out of what the test walks, or are pressed at its end. */
    private static final Set<String> LAST =
            Set.of("signOut", "keys.close", "keys.closeAndNext", "palette.export", "conversation.transfer");

    private static final String PICTURED = "Her er bildet";

    @Test
    void knowsEveryPage() {
        ConsolePages.areComplete();
    }

    @Test
    void findsWhatIsWrong() {
        try (Chromium agents = new Chromium(folder.resolve("agent-faults"))) {
            BrowserContext browser = opened(agents, "nb", 1280);
            KeyboardWalk.look(browser);
            Page console = browser.pages().getFirst();
            KeyboardWalk walk = KeyboardWalk.on(console);
            walk.goTo(ConsolePages.at(""));
            assertThat(walk.faults()).isEmpty();
            console.evaluate("""
                    () => {
                      const add = (tag, text) => {
                        const one = document.createElement(tag);
                        one.textContent = text;
                        document.querySelector('#app').append(one);
                        return one;
                      };
                      add('div', 'pointed').style.cursor = 'pointer';
                      add('button', 'skipped').tabIndex = -1;
                      Object.assign(add('button', 'dark').style, { outline: 'none', boxShadow: 'none' });
                      add('input', '').addEventListener('keydown', (key) => key.key === 'Tab' && key.preventDefault());
                    }
                    """);
            assertThat(walk.faults())
                    .anyMatch(fault -> fault.matches("for a mouse only: .*pointed.*"))
                    .anyMatch(fault -> fault.matches("not reached: .*skipped.*"))
                    .anyMatch(fault -> fault.matches("focus not seen: .*dark.*"))
                    .contains("Tab does not lead out of it", "Shift+Tab does not lead out of it");
        }
    }

    @Test
    void reachesEveryControlOfEveryPage() {
        try (Chromium agents = new Chromium(folder.resolve("agent-walk"))) {
            BrowserContext browser = opened(agents, "nb", 1280);
            KeyboardWalk.look(browser);
            Page console = AgentsDayBrowserTest.signedIn(browser, Demo.SUPERVISOR);
            KeyboardWalk walk = KeyboardWalk.on(console);
            SoftAssertions seen = new SoftAssertions();
            List<String> pages = ConsolePages.all(console);
            for (String page : pages) {
                walk.goTo(ConsolePages.at(page));
                seen.assertThat(walk.faults()).as(page).isEmpty();
                if (page.matches("all/[^/]+")) {
                    seen.assertThat(walk.menuFaults()).as("menus on " + page).isEmpty();
                }
            }
            seen.assertThat(pages).hasSizeGreaterThan(40);
            seen.assertAll();
        }
    }

    @Test
    void reachesEveryControlBeforeOneIsSignedIn() {
        try (Chromium agents = new Chromium(folder.resolve("agent-outside"));
                Chromium others = new Chromium(folder.resolve("agent-invites"))) {
            Page sigrid = AgentsDayBrowserTest.signedIn(opened(others, "nb", 1280), Demo.SUPERVISOR);
            BrowserContext browser = opened(agents, "nb", 1280);
            KeyboardWalk.look(browser);
            KeyboardWalk walk = KeyboardWalk.on(browser.pages().getFirst());
            SoftAssertions seen = new SoftAssertions();
            List<String> pages = new ArrayList<>(ConsolePages.OUTSIDE);
            pages.add("invitation/" + ConsolePages.invitation(sigrid));
            for (String page : pages) {
                walk.goTo(ConsolePages.at(page));
                seen.assertThat(walk.faults()).as(page).isEmpty();
            }
            seen.assertAll();
        }
    }

    @Test
    void keepsTheFocusInEachDialogAndGivesItBack() {
        try (Chromium agents = new Chromium(folder.resolve("agent-dialogs"))) {
            BrowserContext browser = opened(agents, "nb", 1280);
            KeyboardWalk.look(browser);
            Page console = AgentsDayBrowserTest.signedIn(browser, Demo.SUPERVISOR);
            DialogWalk dialogs = new DialogWalk(console);
            List<String> pages = ConsolePages.all(console);
            String conversation = pages.stream()
                    .filter(page -> page.matches("all/[^/]+"))
                    .findFirst()
                    .orElseThrow();
            dialogs.byKeys(conversation, "Alt+m", "Alt+e", "Control+k", "?");
            for (String command : List.of(
                    "palette.priority", "palette.labels", "rights.erase", "request.make", "conversation.transfer")) {
                dialogs.by(conversation, () -> run(console, command));
            }
            pages.forEach(dialogs::byButtons);
            dialogs.areAllRight();
        }
    }

    /** Those that open by what somebody else does: a picture, an answer that came before one's own, and an erasure. */
    @Test
    void keepsTheFocusInDialogsThatNeedOthers() throws IOException {
        try (Chromium visitors = new Chromium(folder.resolve("visitor-others"));
                Chromium agents = new Chromium(folder.resolve("agent-others"))) {
            sendsAPicture(visitors);
            BrowserContext browser = opened(agents, "nb", 1280);
            KeyboardWalk.look(browser);
            Page console = AgentsDayBrowserTest.signedIn(browser, Demo.SUPERVISOR);
            AgentsDayBrowserTest.take(console, PICTURED);
            DialogWalk dialogs = new DialogWalk(console);

            Locator picture =
                    console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se bildet rød prikk.png"));
            picture.press("Enter");
            dialogs.around(picture);

            Locator composer = console.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Svar til"));
            composer.fill("Den er rød");
            colleagueAnswers(console);
            composer.press("Enter");
            dialogs.around(composer);
            assertThat(composer.inputValue()).isEqualTo("Den er rød");

            run(console, "rights.erase");
            console.locator("dialog[open]")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Slett for godt"))
                    .press("Enter");
            console.getByText("kan ingen sikkerhetskopi hente det tilbake").waitFor();
            dialogs.aroundTheLast();
            dialogs.areRight(Set.of("rød prikk.png", "Kari Lunde har svart imens", "Personen er slettet"));
        }
    }

    private static void sendsAPicture(Chromium visitors) {
        VisitorPage visitor = VisitorPage.on(opened(visitors, "nb", 1280), site("/"));
        visitor.openChat();
        visitor.chat().locator("#name").fill("Nora Nilsen");
        visitor.start("Hva er dette?");
        visitor.chat()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Legg ved filer"))
                .click();
        visitor.chat()
                .locator(".tray input[type=file]")
                .first()
                .setInputFiles(new FilePayload("rød prikk.png", "image/png", AttachmentBrowserTest.PICTURE));
        visitor.awaitShows("Klar til å sendes");
        visitor.write(PICTURED);
        visitor.awaitSays(PICTURED);
    }

    /** Gets the conversation, answers and gives it back, while the other still has begun to write. */
    private static void colleagueAnswers(Page console) throws IOException {
        Http kari = new Http(server.port());
        String id = console.url().replaceFirst(".*/", "");
        String path = "/api/console/conversations/" + id;
        String agent = done(kari.post(
                        "/api/console/session", Map.of(), Map.of("email", Demo.AGENT, "password", Demo.PASSWORD)))
                .at("/agent/id")
                .asString();
        Object own = console.evaluate("""
                async ([path, agentId]) => {
                  const headers = { 'Content-Type': 'application/json' };
                  const answer = await fetch(path + '/transfer', { method: 'POST', headers, body: JSON.stringify({ agentId }) });
                  if (!answer.ok) throw new Error(await answer.text());
                  return (await (await fetch('/api/console/session')).json()).agent.id;
                }
                """, List.of(path, agent));
        done(kari.post(path + "/messages", Map.of(), Map.of("id", UUID.randomUUID(), "text", "En rød prikk")));
        done(kari.post(path + "/transfer", Map.of(), Map.of("agentId", own)));
        console.locator(".bubble", new Page.LocatorOptions().setHasText("En rød prikk"))
                .waitFor();
    }

    private static JsonNode done(Http.Answer answer) {
        assertThat(answer.status() / 100).as(answer.text()).isEqualTo(2);
        return answer.text().isEmpty() ? JsonMapper.shared().nullNode() : answer.json();
    }

    @Test
    void doesEveryCommandOfAConversation() {
        try (Chromium agents = new Chromium(folder.resolve("agent-commands"))) {
            Page console = AgentsDayBrowserTest.signedIn(opened(agents, "nb", 1280), Demo.SUPERVISOR);
            List<String> errors = new CopyOnWriteArrayList<>();
            console.onPageError(errors::add);
            console.navigate(server.url("/console/#/all"));
            console.locator(".list a:has(.name)").first().press("Enter");
            console.getByRole(AriaRole.TAB).first().waitFor();
            String conversation = console.url();
            for (String command : commands(console)) {
                if (!LAST.contains(command)) {
                    run(console, command);
                    console.keyboard().press("Escape");
                    console.navigate(conversation);
                    console.getByRole(AriaRole.TAB).first().waitFor();
                }
            }
            run(console, "signOut");
            console.getByLabel("E-post").waitFor();
            assertThat(errors).isEmpty();
        }
    }

    private static List<String> commands(Page console) {
        console.keyboard().press("Control+k");
        console.locator("[data-command]").first().waitFor();
        List<String> commands = console.locator("[data-command]").all().stream()
                .map(option -> option.getAttribute("data-command"))
                .toList();
        assertThat(commands).contains("palette.labels", "palette.priority", "view.snoozed.title", "settings.me");
        console.keyboard().press("Escape");
        awaitClosed(console);
        return commands;
    }

    /** By arrows and Enter. */
    private static void run(Page console, String command) {
        console.keyboard().press("Control+k");
        Locator chosen = console.locator("[role=option][aria-selected=true]");
        chosen.waitFor();
        for (int i = 0; i < 200 && !command.equals(chosen.getAttribute("data-command")); i++) {
            console.keyboard().press("ArrowDown");
        }
        if (command.equals(chosen.getAttribute("data-command"))) {
            console.keyboard().press("Enter");
            awaitClosed(console);
        } else {
            // What has been done may have made it useless: one is set as busy once.
            console.keyboard().press("Escape");
            awaitClosed(console);
        }
    }

    /** The browser tells of a closing a moment later. */
    private static void awaitClosed(Page console) {
        console.locator("[role=combobox]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }
}
