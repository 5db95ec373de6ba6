package no.samtale.acceptance.proof;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.acceptance.AgentPage;
import no.samtale.acceptance.Chromium;
import no.samtale.acceptance.CompanySite;
import no.samtale.acceptance.Copies;
import no.samtale.acceptance.Http;
import no.samtale.acceptance.ServerProcess;
import no.samtale.acceptance.TestCompany;
import no.samtale.acceptance.VisitorPage;
import no.samtale.acceptance.proof.seam.Control;
import no.samtale.demo.MailCatcher;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;

/** A throwaway installation: the server as it is shipped, with the seam beside it on its class path. */
final class Install implements AutoCloseable {
    private static final String EMAIL = "ansvarlig@plantet.example";
    private static final String PASSWORD = "rødgrøt med fløte på søndag";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Path folder;
    final Path data;
    final Control control;
    final ServerProcess server;
    /** Where mail is handed in. */
    final int lmtp = ServerProcess.freePorts();

    final TestCompany company;
    /** Takes what is sent to those who show that they are one person; all other mail stays in the outbox. */
    final MailCatcher mails = MailCatcher.open(address -> !address.startsWith(LinkPlanter.TAKEN), Clock.systemUTC());

    private final CompanySite site = new CompanySite();
    private final List<Chromium> browsers = new ArrayList<>();
    private @Nullable AgentPage agent;
    private Duration ahead = Duration.ZERO;
    private int dumps;

    Install(Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.control = new Control(Files.createDirectories(folder.resolve("control")));
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        server = ServerProcess.startWith(
                data,
                ServerProcess.freePorts(),
                List.of(
                        "-Dloader.path=" + SeamFolder.in(folder.resolve("seam")),
                        "-D" + Control.PROPERTY + "=" + control.folder(),
                        "-Djava.io.tmpdir=" + temporary),
                "--db-scheduler.polling-interval=500ms",
                "--samtale.mail.host=127.0.0.1",
                "--samtale.mail.port=" + mails.port(),
                "--samtale.mail.tls=false",
                "--samtale.mail.lmtp.port=" + lmtp,
                "--samtale.webchat.new-conversations=1000000",
                "--samtale.webchat.busy-starts=1000000");
        company = TestCompany.setUp(server, "Ansvarlig Plantesen", EMAIL, PASSWORD, site.origin());
        site.embed(server, company.entrypoint());
    }

    Http officer() {
        return company.administrator();
    }

    /** After a night the session has ended. */
    void signInAgain() {
        Http.Answer answer =
                officer().postNow("/api/console/session", Map.of(), Map.of("email", EMAIL, "password", PASSWORD));
        require(answer, 200);
    }

    /** Has a person talk by a browser, with an agent who answers. */
    void talkInBrowsers(Person person) {
        Chromium visitors = new Chromium(folder.resolve("browser-visitor"));
        Chromium agents = new Chromium(folder.resolve("browser-agent"));
        browsers.addAll(List.of(visitors, agents));
        BrowserContext browser = visitors.open();
        VisitorPage visitor = VisitorPage.on(browser, site.origin() + "/");
        visitor.openChat();
        visitor.chat().getByLabel("Navn").fill(person.name);
        visitor.chat().getByLabel("E-post").fill(person.email);
        visitor.chat().getByLabel("Telefon").fill(person.phone);
        visitor.start(person.said);
        AgentPage page = AgentPage.signedIn(agents.open(), server, EMAIL, PASSWORD);
        agent = page;
        page.becomeAvailable();
        page.open(person.name);
        String answer = "Svar " + Person.word();
        page.write(answer);
        visitor.awaitSays(answer);
        person.noted("message.body_sealed", answer);
        person.holds(browser.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("samtale"))
                // The loader's mark that the panel is open stands behind it.
                .map(cookie -> cookie.value.replaceFirst("\\.o$", ""))
                .findFirst()
                .orElseThrow());
    }

    /** Has the agent go on with somebody else, so that what carried words to and fro carries others. */
    void talkOn(Person other) {
        AgentPage page = agent;
        if (page == null) {
            return;
        }
        page.open(other.name);
        for (int i = 0; i < 8; i++) {
            String text = "Svar nummer " + i + " til en annen. ";
            page.write(text + "Mye å si. ".repeat(60));
            page.awaitSays(text);
        }
    }

    /** Lets the people put their computers away. */
    void closeBrowsers() {
        browsers.forEach(Chromium::close);
        browsers.clear();
        agent = null;
    }

    /** Has visitors asked for the consent that some things are kept with. */
    void askForConsent() {
        try {
            String team = get("/api/console/teams").json().path(0).path("id").asString();
            Map<String, Object> settings = new java.util.LinkedHashMap<>(Map.of(
                    "teamId", team,
                    "name", "Nettsiden",
                    "origins", List.of(site.origin()),
                    "languages", List.of("nb"),
                    "accent", "#0b5cad",
                    "texts", Map.of("nb", Map.of("title", "Spør oss", "greeting", "Hei. Hva kan vi hjelpe med?")),
                    "consents", List.of("improve")));
            settings.put(
                    "fields",
                    Stream.of("name", "email", "phone")
                            .map(field -> Map.of("name", field, "required", false))
                            .toList());
            require(officer().put("/api/console/entrypoints/" + company.entrypoint(), Map.of(), settings), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has a person talk by the API that the browser uses too. */
    void talk(Person person) {
        person.holds(Visitors.token(company.entrypoint()));
        talk(
                person.token(),
                person.conversation(),
                Map.of("name", person.name, "email", person.email, "phone", person.phone),
                person.said);
    }

    /** As {@link #talk}, of somebody who says this of themself. */
    void talk(String token, UUID conversation, Map<String, String> fields, String said) {
        Http.Answer started = officer()
                .postNow(
                        "/api/widget/entrypoints/" + company.entrypoint() + "/conversations",
                        Map.of("Samtale-Token", token),
                        Map.of(
                                "conversationId",
                                conversation,
                                "language",
                                "nb",
                                "noticeVersion",
                                noticeVersion(),
                                "fields",
                                fields,
                                "message",
                                Map.of("id", UUID.randomUUID(), "text", said)));
        require(started, 201);
    }

    private String noticeVersion() {
        return get("/api/widget/entrypoints/" + company.entrypoint())
                .json()
                .at("/notice/version")
                .asString();
    }

    Http.Answer get(String path) {
        try {
            return officer().get(path, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Http.Answer post(String path, Object body) {
        return officer().postNow(path, Map.of(), body);
    }

    static void require(Http.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer.status() + " " + answer.text());
        }
    }

    /** A connection that sees all rows, for counting what is left and for taking steps out. */
    Connection superuser(String cluster) {
        Path clusters = data.resolve("clusters");
        Properties passwords = new Properties();
        try (InputStream file = Files.newInputStream(clusters.resolve(cluster + ".passwords"))) {
            passwords.load(file);
            String port = Files.readAllLines(clusters.resolve(cluster).resolve("postmaster.pid"))
                    .get(3)
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + (cluster.equals("main") ? "samtale" : "vault"),
                    "samtale_superuser",
                    passwords.getProperty("superuser"));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String cluster, String sql) {
        try (Connection connection = superuser(cluster)) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String cluster, String sql) {
        try (Connection connection = superuser(cluster);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String cluster, String sql) {
        try (Connection connection = superuser(cluster);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<UUID> ids(String cluster, String sql) {
        try (Connection connection = superuser(cluster);
                var rows = connection.createStatement().executeQuery(sql)) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves the server's clock on. */
    void advance(Duration by) {
        ahead = ahead.plus(by);
        control.ahead(ahead);
    }

    Duration ahead() {
        return ahead;
    }

    /** Has a job of the clock run now, and waits until it has. */
    void runJob(String task) {
        String last = "select coalesce(extract(epoch from max(last_success)) * 1000, 0) from scheduled_tasks"
                + " where task_name = '" + task + "'";
        long before = count("main", last);
        run(
                "main",
                "update scheduled_tasks set execution_time = now() - interval '1 minute' where task_name = '" + task
                        + "' and not picked");
        awaitMore(last, before);
    }

    /** Waits until there is something of it in the main database. */
    void await(String count) {
        awaitMore(count, 0);
    }

    private void awaitMore(String count, long before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count("main", count) <= before) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing more came of " + count);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All live objects of the server. */
    Path heap() {
        Path dump = folder.resolve("heap-" + dumps++ + ".hprof");
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(server.pid()),
                            "GC.heap_dump",
                            dump.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0 || Files.notExists(dump)) {
                throw new IllegalStateException("no heap dump: " + said);
            }
            return dump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A copy of both databases, as {@code ./samtale backup} makes it. */
    void backup(String name) {
        Copies.backup(data, folder.resolve("copies").resolve(name));
    }

    @Override
    public void close() {
        closeBrowsers();
        server.close();
        mails.close();
        site.close();
    }
}
