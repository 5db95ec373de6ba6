package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import no.samtale.privacy.register.BrowserEntry;
import no.samtale.privacy.register.Subject;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a real browser keeps and asks for, at each step, held against the register's table of cookies and storage. */
class BrowserStorageBrowserTest {
    private static final String ALL_KEYS = """
            async () => [
              ...Object.keys(localStorage).map((key) => 'LOCAL_STORAGE ' + key),
              ...Object.keys(sessionStorage).map((key) => 'SESSION_STORAGE ' + key),
              ...(await indexedDB.databases()).map((database) => 'INDEXED_DB ' + database.name),
              ...(await caches.keys()).map((name) => 'CACHE ' + name),
              ...(await navigator.serviceWorker.getRegistrations()).map((worker) => 'WORKER ' + worker.scope),
            ]
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName(
            "P12 P15 P17 P18 P19 P20 nothing is stored or asked for before the click, and what is stored afterwards is declared")
    void keepsWhatTheRegisterDeclaresAndNothingElse() {
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"), ServerProcess.freePorts());
                // The same site: Chromium lets an iframe of another one keep nothing at all.
                CompanySite site = new CompanySite("localhost");
                Chromium chromium = new Chromium(folder.resolve("visitor"), false)) {
            TestCompany company =
                    TestCompany.setUp(server, "Åse Vik", "ase@example.no", "et langt passord", site.origin());
            site.embed(server, company.entrypoint());
            BrowserContext browser = chromium.open();
            List<String> asked = new CopyOnWriteArrayList<>();
            browser.onRequest(request -> asked.add(request.url()));

            VisitorPage visitor = VisitorPage.on(browser, site.origin() + "/");
            visitor.page().waitForFunction("() => window.Samtale !== undefined");
            assertThat(asked)
                    .filteredOn(url -> url.startsWith(server.url("")))
                    .containsExactly(server.url("/loader.js"));
            assertThat(kept(browser)).isEmpty();

            visitor.openChat();
            visitor.awaitShows("Start samtalen");
            assertThat(kept(browser)).as("looked at, but not started").isEmpty();

            visitor.start("Hei, er dere der?");
            visitor.awaitShows("Kan vi se hvilke sider du er på");
            assertThat(collected(asked)).as("before an answer").isEmpty();
            assertThat(kept(browser)).allMatch(BrowserStorageBrowserTest::isDeclared);
            Set<String> before = kept(browser);
            answer(visitor, "Nei");
            assertThat(collected(asked)).as("after a no").isEmpty();
            assertThat(kept(browser)).as("a no keeps nothing more").isEqualTo(before);
            visitor.chat().getByRole(AriaRole.BUTTON, named("Valgene dine")).click();
            visitor.awaitShows("Du har sagt nei.");
            answer(visitor, "Ja");
            visitor.awaitShows("Er du under 13 år?");
            answer(visitor, "Nei");
            visitor.awaitShows("Du har sagt ja.");
            visitor.page().waitForCondition(() -> !collected(asked).isEmpty());
            assertThat(kept(browser)).as("a yes keeps nothing more").isEqualTo(before);
            visitor.chat().getByRole(AriaRole.BUTTON, named("Tilbake")).click();
            visitor.chat().getByLabel("Skriv en melding").fill("Et utkast");
            Set<String> kept = kept(browser);
            assertThat(kept).isNotEmpty().allMatch(BrowserStorageBrowserTest::isDeclared);
            assertThat(kept).anyMatch(one -> one.startsWith("COOKIE samtale_"));
            assertThat(lifetimes(browser)).allMatch(life -> life.compareTo(Duration.ofDays(7)) <= 0);

            visitor.chat().getByLabel("Skriv en melding").fill("");
            end(visitor);
            visitor.chat()
                    .getByRole(AriaRole.BUTTON, named("Start en ny samtale"))
                    .click();
            visitor.awaitShows("Start samtalen");
            assertThat(kept(browser)).as("after the end").isEmpty();
            assertThat(asked)
                    .as("no third party")
                    .allMatch(url -> url.startsWith(server.url("/"))
                            || url.startsWith(site.origin())
                            || url.startsWith("data:"));
        }
    }

    private static void answer(VisitorPage visitor, String word) {
        visitor.chat().getByRole(AriaRole.BUTTON, named(word).setExact(true)).click();
    }

    /** What went to the places that take pages and positions. */
    private static List<String> collected(List<String> asked) {
        return asked.stream()
                .filter(url -> url.endsWith("/pages") || url.endsWith("/position"))
                .toList();
    }

    private static void end(VisitorPage visitor) {
        visitor.chat()
                .getByRole(AriaRole.BUTTON, named("Avslutt").setExact(true))
                .click();
        visitor.chat().getByRole(AriaRole.BUTTON, named("Avslutt samtalen")).click();
        visitor.awaitShows("Samtalen er avsluttet");
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }

    /** Everything that the browser keeps, of whichever origin. */
    private static Set<String> kept(BrowserContext browser) {
        Set<String> kept = browser.cookies().stream()
                .map(cookie -> "COOKIE " + cookie.name)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Page page : browser.pages()) {
            for (Frame frame : page.frames()) {
                kept.addAll(keys(frame));
            }
        }
        return kept;
    }

    private static List<String> keys(Frame frame) {
        List<String> keys = new ArrayList<>();
        if (frame.url().startsWith("http") && frame.evaluate(ALL_KEYS) instanceof List<?> found) {
            found.forEach(key -> keys.add(String.valueOf(key)));
        }
        return keys;
    }

    private static boolean isDeclared(String kept) {
        String kind = kept.substring(0, kept.indexOf(' '));
        String name = kept.substring(kept.indexOf(' ') + 1);
        return TestRegister.real().storage().stream()
                .filter(entry -> entry.subject() == Subject.CONTACT)
                .anyMatch((BrowserEntry entry) -> entry.kind().name().equals(kind) && entry.matches(name));
    }

    private static List<Duration> lifetimes(BrowserContext browser) {
        return browser.cookies().stream()
                .map(cookie -> Duration.between(Instant.now(), Instant.ofEpochSecond(cookie.expires.longValue())))
                .toList();
    }
}
