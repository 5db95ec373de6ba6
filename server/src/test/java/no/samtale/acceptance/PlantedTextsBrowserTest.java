package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Table;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Plants a text in every column that the register says to be sealed, by what people do in a browser and by the API, and
 * looks for each in all that lies on the disk and comes out of the database.
 */
class PlantedTextsBrowserTest {
    private static final String AGENT_NAME = "Ragnhild Blåbærsen";
    private static final String AGENT_EMAIL = "ragnhild.blabaersen@plantet.example";
    private static final String AGENT_PASSWORD = "rødgrøt med fløte på søndag";
    private static final String CONTACT_NAME = "Øystein Ærfuglvær";
    private static final String CONTACT_EMAIL = "oystein.aerfuglvaer@plantet.example";
    private static final String CONTACT_PHONE = "+4791234567";
    private static final String MESSAGE = "Blåskjellene på brygga lukter rart, sier naboen";
    private static final String ANSWER = "Vi sender en røykdykker med håv";
    private static final String NOTE = "Kunden har ringt om skjell sytten ganger";
    /** Long and repetitive: what PostgreSQL compresses if it lies there plain. */
    private static final String LONG_MESSAGE = "Måkeskrik i åtte etasjer. ".repeat(300);

    /** The control: canned replies are the company's own texts and are kept plain, so these are found. */
    private static final String PLAIN = "Kanarifuglen synger høyt i gruva";

    private static final String PLAIN_LONG = "Gruvekanarifugl nummer tolv. ".repeat(300);

    private static final Map<String, List<String>> PLANTED = Map.of(
            "agent.name_sealed", List.of(AGENT_NAME),
            "agent.email_sealed", List.of(AGENT_EMAIL),
            "agent.password_sealed", List.of(AGENT_PASSWORD),
            "contact.name_sealed", List.of(CONTACT_NAME),
            "contact_identity.address_sealed", List.of(CONTACT_EMAIL, CONTACT_PHONE),
            "message.body_sealed", List.of(MESSAGE, ANSWER, "Måkeskrik i åtte etasjer"),
            "note.body_sealed", List.of(NOTE));

    private static final PlainScan SCAN =
            new PlainScan(PLANTED.values().stream().flatMap(List::stream).toList());
    private static final PlainScan CONTROL = new PlainScan(List.of(PLAIN));
    private static final PlainScan LONG_CONTROL = new PlainScan(List.of("Gruvekanarifugl nummer tolv"));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @DisplayName("P08 nothing that is planted in a sealed column lies readable on the disk, and all of it reads back")
    void findsNothingThatWasPlantedOutsideTheApplication() throws Exception {
        // What else is sealed is planted, and looked for in these places and more, by the proof of erasure.
        assertThat(sealedColumns()).as("the sealed columns").containsAll(PLANTED.keySet());
        Instant begun = Instant.now();
        Path data = folder.resolve("data");
        List<String> said;
        try (ServerProcess server = ServerProcess.start(data, ServerProcess.freePorts());
                CompanySite site = new CompanySite()) {
            plant(server, site);
            said = server.said();
            assertThat(DiskScan.tables(data, SCAN)).isEmpty();
            assertThat(DiskScan.tables(data, CONTROL))
                    .as("the scan of tables finds what is plain")
                    .isNotEmpty();
        }
        assertThat(DiskScan.files(data, begun, this::browsers, SCAN)).isEmpty();
        assertThat(DiskScan.files(folder.resolve("data-keyring"), begun, this::browsers, SCAN))
                .isEmpty();
        assertThat(DiskScan.files(Path.of(System.getProperty("java.io.tmpdir")), begun, this::browsers, SCAN))
                .isEmpty();
        assertThat(SCAN.find(String.join("\n", said).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DiskScan.files(data, begun, this::browsers, CONTROL))
                .as("the scan of files finds what is plain")
                .isNotEmpty();
        assertThat(DiskScan.files(data, begun, this::browsers, LONG_CONTROL))
                .as("and what PostgreSQL compressed")
                .anyMatch(found -> found.contains("pglz"));
    }

    private static Set<String> sealedColumns() {
        return TestRegister.real().tables().stream()
                .filter(table -> table.cluster() == Table.Cluster.MAIN)
                .flatMap(table -> table.columns().stream()
                        .filter(Column.Content.class::isInstance)
                        .map(column -> table.name() + "." + column.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void plant(ServerProcess server, CompanySite site) throws IOException {
        TestCompany company = TestCompany.setUp(server, AGENT_NAME, AGENT_EMAIL, AGENT_PASSWORD, site.origin());
        canned(company, "kort", PLAIN);
        canned(company, "lang", PLAIN_LONG.substring(0, 8_000));
        site.embed(server, company.entrypoint());
        try (Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            VisitorPage visitor = VisitorPage.on(visitors.open(), site.origin() + "/");
            visitor.openChat();
            visitor.chat().getByLabel("Navn").fill(CONTACT_NAME);
            visitor.chat().getByLabel("E-post").fill(CONTACT_EMAIL);
            visitor.chat().getByLabel("Telefon").fill(CONTACT_PHONE);
            visitor.start(MESSAGE);
            visitor.write(LONG_MESSAGE);
            AgentPage agent = AgentPage.signedIn(agents.open(), server, AGENT_EMAIL, AGENT_PASSWORD);
            agent.becomeAvailable();
            agent.open(CONTACT_NAME);
            agent.write(ANSWER);
            visitor.awaitSays(ANSWER);
            writeNote(agent.page());
            readBack(company);
            PlaywrightAssertions.assertThat(
                            visitor.chat().locator(".bubble", new FrameLocator.LocatorOptions().setHasText(MESSAGE)))
                    .hasCount(1);
        }
    }

    private static void canned(TestCompany company, String shortcut, String body) throws IOException {
        Http.Answer answer = company.administrator()
                .post(
                        "/api/console/canned-replies",
                        Map.of(),
                        Map.of("shortcut", shortcut, "title", shortcut, "body", body, "language", "nb"));
        assertThat(answer.status()).isEqualTo(201);
    }

    private static void writeNote(Page page) {
        page.keyboard().press("Alt+p");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Notat"))
                .fill(NOTE);
        page.keyboard().press("Enter");
        page.getByText(NOTE).first().waitFor();
        // It stands there at once; now it is stored too.
        PlaywrightAssertions.assertThat(page.locator(".sending")).hasCount(0);
    }

    /** Each planted text comes back through the application. */
    private static void readBack(TestCompany company) throws IOException {
        Http http = company.administrator();
        JsonNode rows =
                http.get("/api/console/conversations?view=all", Map.of()).json();
        String id = rows.path("rows").path(0).path("id").asString();
        String opened = http.get("/api/console/conversations/" + id, Map.of()).text();
        String me = http.get("/api/console/session", Map.of()).text();
        assertThat(opened)
                .contains(CONTACT_NAME, CONTACT_EMAIL, CONTACT_PHONE, MESSAGE, ANSWER, NOTE, LONG_MESSAGE.strip());
        assertThat(me).contains(AGENT_NAME);
        // The address and the password read back by signing in with them, which the browser has done.
    }

    /** The people's own browsers may know what their people wrote. */
    private boolean browsers(Path file) {
        return file.startsWith(folder.resolve("visitor"))
                || file.startsWith(folder.resolve("agent"))
                || file.toString().contains("playwright");
    }
}
