package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Everything that the console can do is reached by keyboard alone: each control of each page, and each command. */
class KeyboardWalkBrowserTest extends OnTheDemo {
    /** Marks what can be pressed or filled in; answers how many. */
    private static final String MARK = """
            () => {
              const all = [...document.querySelectorAll(
                  'a[href],button,input,select,textarea,summary,[role=tab],[role=option],[role=menuitem],[role=switch]')]
                .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && !one.closest('[inert]'));
              all.forEach((one, at) => (one.dataset.walk = at));
              return all.length;
            }
            """;

    private static final String WHERE = "() => document.activeElement?.dataset.walk ?? null";

    /** What was not reached, but for what arrows reach from where one was: the tabs of a list, the choices of a group. */
    private static final String MISSED = """
            (reached) => {
              const was = new Set(reached);
              const group = (one) =>
                one.closest('[role=tablist],[role=listbox],[role=menu]') ??
                (one.type === 'radio' ? 'radio ' + one.name : null);
              const all = [...document.querySelectorAll('[data-walk]')];
              const groups = new Set(all.filter((one) => was.has(one.dataset.walk)).map(group).filter(Boolean));
              return all.filter((one) => !was.has(one.dataset.walk) && !groups.has(group(one)))
                .map((one) => one.outerHTML.slice(0, 160));
            }
            """;

    /** They lead out of what the test walks, or are pressed at its end. */
    private static final Set<String> LAST =
            Set.of("signOut", "keys.close", "keys.closeAndNext", "palette.export", "conversation.transfer");

    @Test
    void reachesEveryControlOfEveryPage() {
        try (Chromium agents = new Chromium(folder.resolve("agent-walk"))) {
            Page console = AgentsDayBrowserTest.signedIn(opened(agents, "nb", 1280), Demo.SUPERVISOR);
            List<String> pages = pages(console);
            assertThat(pages).hasSizeGreaterThan(12);
            for (String page : pages) {
                walk(console, page);
            }
        }
    }

    /** By the commands that go to a page. */
    private static List<String> pages(Page console) {
        List<String> pages = new ArrayList<>();
        console.keyboard().press("Control+k");
        console.locator("[data-command]").first().waitFor();
        int count = console.locator("[data-command]").count();
        console.keyboard().press("Escape");
        awaitClosed(console);
        for (int at = 0; at < count; at++) {
            console.keyboard().press("Control+k");
            Locator option = console.locator("[data-command]").nth(at);
            boolean leads = option.getAttribute("data-command").matches("(view|settings|.*\\.(label|title)).*")
                    || option.getAttribute("data-command").matches("[0-9a-f-]{36}");
            if (leads) {
                for (int i = 0; i < at; i++) {
                    console.keyboard().press("ArrowDown");
                }
                console.keyboard().press("Enter");
                awaitClosed(console);
                pages.add(console.url());
            } else {
                console.keyboard().press("Escape");
                awaitClosed(console);
            }
        }
        return pages.stream().distinct().toList();
    }

    private static void walk(Page console, String page) {
        console.navigate(page);
        console.getByRole(AriaRole.HEADING).first().waitFor();
        console.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        int controls = ((Number) console.evaluate(MARK)).intValue();
        console.evaluate("() => document.activeElement?.blur()");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < controls + 20; i++) {
            console.keyboard().press("Tab");
            Object where = console.evaluate(WHERE);
            if (where != null) {
                reached.add(where.toString());
            }
        }
        assertThat((List<?>) console.evaluate(MISSED, reached))
                .as("not reached by Tab on " + page)
                .isEmpty();
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
