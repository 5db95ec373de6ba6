package no.samtale.privacy.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.KeepController;
import no.samtale.privacy.register.Words;
import no.samtale.testing.Company;
import no.samtale.testing.Notices;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SamtaleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeBrowserTest {
    private static final String CHROMIUM = System.getProperty("samtale.chromium", "/usr/bin/chromium");

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;

    @Autowired
    private ApplicationContext context;

    private String base;

    @BeforeAll
    void publishTwice() {
        Company company = Company.in(context);
        AgentPrincipal administrator = company.principal(company.administrator(), Role.ADMINISTRATOR);
        context.getBean(KeepController.class)
                .keep(
                        administrator,
                        new Controller("Fjellsport Norge AS", null, null, null, "ny@fjellsport.example", null));
        Notices.publish(context, administrator, new Words("Vi har fått nytt navn.", "We have a new name."));
        base = "/notice/" + company.account();
    }

    @BeforeAll
    void openBrowser() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"nb, LIGHT, 1280", "nb, DARK, 1280", "en, LIGHT, 390", "en, DARK, 320"})
    @DisplayName("P20 reads well for everyone, without script, storing nothing and asking nobody else")
    void readsWellForEveryone(String language, ColorScheme scheme, int width) {
        List<String> complaints = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        var options = new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
        try (BrowserContext visit = browser.newContext(options)) {
            Page page = visit.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
            for (String path : List.of("", "/1.0.0", "/1.0.0..1.0.1")) {
                page.navigate("http://localhost:" + port + base + path + "?language=" + language);
                looksRight(page, language + "-" + scheme + "-" + width + path.replace('/', '-'));
            }
            assertThat(visit.cookies()).isEmpty();
            assertThat(hosts).containsOnly("localhost");
            assertThat(complaints).isEmpty();
        }
    }

    private static void looksRight(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out sideways")
                .isTrue();
        assertThat((Boolean) page.evaluate("document.fonts.check('16px Inter')"))
                .isTrue();
        pictured(page, name);
    }

    private static void pictured(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "notice-" + name.toLowerCase(java.util.Locale.ROOT) + ".png"))
                .setFullPage(true));
    }
}
