package no.samtale.conversations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Frames;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a conversation, both ways: whole, in pieces, refused, by links that end. */
@SamtaleTest
class AttachmentApiTest {
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1a,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        2
    };
    private static final String PAGE = "<!DOCTYPE html><html><script>alert(1)</script></html>";
    private static final String DRAWING =
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AbandonedUploads abandoned;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller visitor;
    private Caller agent;
    private AccessibleConversation conversation;
    private String token;
    private String theirs;
    private String ours;

    @BeforeEach
    void talk() {
        company = Company.in(context);
        Entrypoint entrypoint = company.entrypoint();
        token = Visitors.token(entrypoint.id());
        conversation = Visitors.in(context).start(entrypoint, token, "Hei");
        visitor = new Caller(port).with("Samtale-Token", token);
        agent = company.signedIn(company.hire("Kari", Role.AGENT, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR), port);
        theirs = "/api/widget/conversations/" + conversation.id();
        ours = "/api/console/conversations/" + conversation.id();
    }

    @AfterEach
    void goRight() {
        clock.goRight();
    }

    @Test
    @DisplayName("P08, P29 a file goes to the other side whole, both ways, and stands in the export")
    void goesBothWays() throws Exception {
        try (Frames watching = Frames.visitor(port)) {
            watching.give(Map.of("type", "hello", "protocol", 1, "token", token));
            byte[] bytes = text(300_000);
            String file = upload(agent, ours, "Kvittering.txt", bytes);
            done(agent.post(ours + "/messages", message(List.of(file), "")));

            var frame = watching.next(
                    each -> each.at("/message/attachments/0/id").asString("").equals(file));
            assertThat(frame.at("/message/attachments/0/name").asString()).isEqualTo("Kvittering.txt");
            assertThat(frame.at("/message/attachments/0/size").asInt()).isEqualTo(300_000);
            assertThat(bytes(link(visitor, theirs, file)).body()).isEqualTo(bytes);
        }
        String picture = upload(visitor, theirs, "bilde.png", PNG);
        Map<String, Object> message = message(List.of(picture), "Se her");
        assertThat(visitor.post(theirs + "/messages", message).status()).isEqualTo(201);
        assertThat(visitor.post(theirs + "/messages", message).status())
                .as("once more")
                .isEqualTo(200);
        var shown = done(agent.get(ours + "/messages")).body().path("messages");
        assertThat(shown.get(shown.size() - 1).at("/attachments/0/image").asBoolean())
                .isTrue();
        String export = done(agent.get("/api/console/contacts/" + conversation.contact() + "/export"))
                .body()
                .toString();
        assertThat(export).contains("bilde.png", "files/" + picture);
    }

    @Test
    void goesOnWhereItBrokeOff() {
        byte[] bytes = text(500_000);
        String id = announce(visitor, theirs, "rapport.txt", bytes.length);
        Answer half = patch(visitor, theirs, id, 0, Arrays.copyOf(bytes, 200_000));
        assertThat(half.body().path("offset").asInt())
                .as("whole pieces are kept")
                .isEqualTo(Segments.BYTES);
        assertThat(half.body().path("ready").asBoolean()).isFalse();
        assertThat(patch(visitor, theirs, id, 200_000, new byte[1]).code()).isEqualTo("upload_offset");
        assertThat(visitor.post(theirs + "/messages", message(List.of(id), "")).code())
                .isEqualTo("attachment_missing");
        assertThat(done(visitor.post(theirs + "/attachments", announced(id, "rapport.txt", bytes.length)))
                        .body()
                        .path("offset")
                        .asInt())
                .as("announced again")
                .isEqualTo(Segments.BYTES);

        Answer whole =
                patch(visitor, theirs, id, Segments.BYTES, Arrays.copyOfRange(bytes, Segments.BYTES, bytes.length));

        assertThat(whole.body().path("ready").asBoolean()).isTrue();
        assertThat(whole.body().path("type").asString()).isEqualTo("text/plain");
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        assertThat(refused("bilde.png", PAGE)).isEqualTo("attachment_type_mismatch");
        assertThat(refused("rapport.pdf", DRAWING)).isEqualTo("attachment_type_mismatch");
        assertThat(refused("bilde.png", "bare tekst")).isEqualTo("attachment_type_mismatch");
        assertThat(refused("side.html", PAGE)).isEqualTo("attachment_type_refused");
        assertThat(refused("tegning.svg", DRAWING)).isEqualTo("attachment_type_refused");
        assertThat(refused("side.html", "<b onclick=alert(1)>")).isEqualTo("attachment_type_mismatch");
        assertThat(refused("program.exe", "MZ\u0090\u0000\u0003\u0000\u0000")).isEqualTo("attachment_type_refused");
        // A picture by another picture's name is what it is.
        String picture = announce(visitor, theirs, "bilde.jpg", PNG.length);
        assertThat(patch(visitor, theirs, picture, 0, PNG).body().path("type").asString())
                .isEqualTo("image/png");
    }

    @Test
    void refusesTooLargeAndTooMany() {
        long most = Limits.ATTACHMENT_BYTES;
        Answer large = visitor.post(theirs + "/attachments", announced(Company.newEmail(), "a.txt", most));
        assertThat(large.code()).as("an id that is none").isEqualTo("malformed_id");
        String id = UUID.randomUUID().toString();
        assertThat(visitor.post(theirs + "/attachments", announced(id, "a.txt", most + 1))
                        .code())
                .isEqualTo("attachment_too_large");
        assertThat(visitor.post(theirs + "/attachments", announced(id, "a.txt", 0))
                        .code())
                .isEqualTo("attachment_too_large");
        String small = announce(visitor, theirs, "a.txt", 3);
        assertThat(patch(visitor, theirs, small, 0, "fire".getBytes(StandardCharsets.US_ASCII))
                        .code())
                .as("more than announced")
                .isEqualTo("attachment_too_large");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Limits.ATTACHMENTS; i++) {
            all.add(upload(visitor, theirs, "nr" + i + ".txt", "tekst".getBytes(StandardCharsets.US_ASCII)));
        }
        assertThat(visitor.post(theirs + "/attachments", announced(id, "a.txt", 3))
                        .code())
                .isEqualTo("attachments_too_many");
        List<String> sixteen = new ArrayList<>(all);
        sixteen.add(id);
        assertThat(visitor.post(theirs + "/messages", message(sixteen, "")).code())
                .isEqualTo("attachments_too_many");
        done(visitor.post(theirs + "/messages", message(all, "")));
    }

    @Test
    @DisplayName(
            "P34 a link to a file is dead after its time, for another reader, when the data is restricted, and after erasure")
    void linksEnd() throws Exception {
        String file = upload(visitor, theirs, "a.txt", text(10));
        assertThat(visitor.get(theirs + "/attachments/" + file + "/link").code())
                .as("not sent")
                .isEqualTo("not_found");
        done(visitor.post(theirs + "/messages", message(List.of(file), "")));
        String link = link(visitor, theirs, file);
        String agents = link(agent, ours, file);
        assertThat(status(link)).isEqualTo(200);
        assertThat(fetch(agent, agents)).isEqualTo(200);
        assertThat(link).doesNotContain(file, conversation.id().toString());

        assertThat(fetch(company.signedIn(company.hire("Ola", Role.SUPERVISOR), port), agents))
                .as("another agent")
                .isEqualTo(404);
        assertThat(fetch(agent, link.replace("/widget/", "/console/")))
                .as("a visitor's at the console")
                .isEqualTo(404);
        assertThat(status(agents.replace("/console/", "/widget/")))
                .as("an agent's at the widget")
                .isEqualTo(404);
        assertThat(status(agents)).as("without a session").isEqualTo(401);
        int last = link.length() - 3;
        char other = link.charAt(last) == 'A' ? 'B' : 'A';
        assertThat(status(link.substring(0, last) + other + link.substring(last + 1)))
                .as("changed")
                .isEqualTo(404);
        Company another = Company.in(context);
        Caller stranger = another.signedIn(another.hire("Nils", Role.ADMINISTRATOR), port);
        assertThat(fetch(stranger, agents)).as("another account").isEqualTo(404);

        clock.advance(Limits.FILE_LINK.plusSeconds(1));
        assertThat(status(link)).as("after its time").isEqualTo(404);
        String fresh = link(visitor, theirs, file);
        String contact = "/api/console/contacts/" + conversation.contact();
        done(agent.post(contact + "/restriction", Map.of("ground", "unlawful")));
        assertThat(status(fresh)).as("restricted").isEqualTo(404);
        done(agent.post(contact + "/erasure", Map.of("id", UUID.randomUUID())));
        assertThat(status(fresh)).as("erased").isEqualTo(404);
        assertThat(rows("attachment")).isZero();
        assertThat(rows("attachment_segment")).isZero();
    }

    @Test
    void givesFilesSoThatNothingOfThemRuns() throws Exception {
        String file = upload(visitor, theirs, "blåbær \"1\".txt", text(200_000));
        String picture = upload(visitor, theirs, "b.png", PNG);
        done(visitor.post(theirs + "/messages", message(List.of(file, picture), "")));

        HttpResponse<byte[]> answer = bytes(link(visitor, theirs, file));

        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''bl%C3%A5b%C3%A6r");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        HttpResponse<byte[]> part = bytes(link(visitor, theirs, file), "bytes=131070-131075");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(answer.body(), 131_070, 131_076));
        assertThat(bytes(link(visitor, theirs, picture))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("inline;");
    }

    @Test
    @DisplayName("P31 a file that is in no message is gone after its time")
    void forgetsWhatIsNotSent() {
        String kept = upload(visitor, theirs, "a.txt", text(10));
        done(visitor.post(theirs + "/messages", message(List.of(kept), "")));
        String left = upload(visitor, theirs, "b.txt", text(10));
        String cancelled = upload(visitor, theirs, "c.txt", text(10));
        assertThat(visitor.delete(theirs + "/attachments/" + cancelled).status())
                .isEqualTo(204);
        assertThat(visitor.delete(theirs + "/attachments/" + kept).status()).isEqualTo(204);
        assertThat(rows("attachment")).isEqualTo(2);

        clock.advance(Limits.UPLOAD_KEPT.plus(Duration.ofMinutes(1)));
        abandoned.sweep();

        assertThat(visitor.get(theirs + "/attachments/" + left).code()).isEqualTo("not_found");
        assertThat(rows("attachment")).isEqualTo(1);
        assertThat(rows("attachment_segment")).isEqualTo(1);
    }

    @Test
    void keepsTheOthersFilesApart() {
        String agents = upload(agent, ours, "a.txt", text(10));
        assertThat(visitor.get(theirs + "/attachments/" + agents).code()).isEqualTo("not_found");
        assertThat(patch(visitor, theirs, agents, 10, new byte[0]).code()).isEqualTo("not_found");
        assertThat(visitor.post(theirs + "/messages", message(List.of(agents), ""))
                        .code())
                .isEqualTo("attachment_missing");
        done(agent.post(ours + "/messages", message(List.of(agents), "")));
    }

    private String refused(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        String id = announce(visitor, theirs, name, bytes.length);
        String code = patch(visitor, theirs, id, 0, bytes).code();
        assertThat(visitor.get(theirs + "/attachments/" + id).code())
                .as("deleted")
                .isEqualTo("not_found");
        return String.valueOf(code);
    }

    private static byte[] text(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(length);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 60 == 59 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    private String upload(Caller caller, String path, String name, byte[] bytes) {
        String id = announce(caller, path, name, bytes.length);
        Answer answer = done(patch(caller, path, id, 0, bytes));
        assertThat(answer.body().path("ready").asBoolean()).isTrue();
        return id;
    }

    private String announce(Caller caller, String path, String name, long size) {
        String id = UUID.randomUUID().toString();
        done(caller.post(path + "/attachments", announced(id, name, size)));
        return id;
    }

    private static Map<String, Object> announced(String id, String name, long size) {
        return Map.of("id", id, "name", name, "size", size);
    }

    private static Answer patch(Caller caller, String path, String id, long offset, byte[] bytes) {
        return caller.send("PATCH", path + "/attachments/" + id + "?offset=" + offset, bytes);
    }

    private static Map<String, Object> message(List<String> files, String text) {
        return Map.of("id", UUID.randomUUID(), "text", text, "attachments", files);
    }

    private static String link(Caller caller, String path, String file) {
        return done(caller.get(path + "/attachments/" + file + "/link"))
                .body()
                .path("url")
                .asString();
    }

    private static int fetch(Caller caller, String link) {
        return caller.get(link).status();
    }

    private int status(String link) throws IOException, InterruptedException {
        return bytes(link).statusCode();
    }

    private HttpResponse<byte[]> bytes(String link, String... range) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + link));
        if (range.length > 0) {
            request.header("Range", range[0]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private long rows(String table) {
        return transactions.call(company.account(), () -> jdbc.sql("select count(*) from " + table)
                .query(Long.class)
                .single());
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status() / 100).as("%s", answer).isEqualTo(2);
        return answer;
    }
}
