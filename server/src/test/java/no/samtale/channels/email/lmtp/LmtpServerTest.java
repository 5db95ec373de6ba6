package no.samtale.channels.email.lmtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.samtale.platform.Limits;
import no.samtale.testing.LmtpLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said on a line, against a real socket, with somebody who takes what is handed in and stores nothing. */
class LmtpServerTest {
    private static final String OURS = "post@fjellsport.no";
    private static final String OTHERS = "salg@fjellsport.no";

    private final Taking taking = new Taking();
    private LmtpServer server = new LmtpServer(new LmtpProperties(0, "127.0.0.1"), taking, new LmtpMemory());

    /** Takes what is for two addresses. */
    private static final class Taking implements LmtpRecipients {
        private final List<byte[]> mails = Collections.synchronizedList(new ArrayList<>());
        private volatile LmtpAnswer answer = LmtpAnswer.TAKEN;

        @Override
        public LmtpAnswer asked(String address) {
            if (address.startsWith("fault")) {
                throw new IllegalStateException("the database is away");
            }
            return address.endsWith("@fjellsport.no") ? LmtpAnswer.RECIPIENT : LmtpAnswer.UNKNOWN;
        }

        @Override
        public List<LmtpAnswer> taken(List<String> addresses, byte[] mail) {
            mails.add(mail);
            return addresses.stream()
                    .map(each -> each.equals(OTHERS) ? LmtpAnswer.LATER : answer)
                    .toList();
        }

        String last() {
            return new String(mails.getLast(), StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private int port() {
        return server.address().orElseThrow().getPort();
    }

    private LmtpLine line() {
        return LmtpLine.greeted(port());
    }

    @Test
    void listensOnLoopbackAndOnlyWhereAPortIsGiven() {
        LmtpServer silent = new LmtpServer(new LmtpProperties(null, "127.0.0.1"), taking, new LmtpMemory());
        silent.start();

        assertThat(silent.address()).isEmpty();
        assertThat(silent.isRunning()).isFalse();
        assertThat(server.address().orElseThrow().getAddress().isLoopbackAddress())
                .isTrue();
    }

    @Test
    void saysWhatIsWrongWhereThePlaceIsTaken() {
        LmtpServer second = new LmtpServer(new LmtpProperties(port(), "127.0.0.1"), taking, new LmtpMemory());

        assertThatThrownBy(second::start).hasMessageContaining("samtale.mail.lmtp.port");
    }

    @Test
    void saysWhatItCan() {
        try (LmtpLine line = new LmtpLine(port())) {
            assertThat(line.answer()).startsWith("220 ");
            line.raw("LHLO mx.example.no\r\n");

            assertThat(line.answered())
                    .containsExactly(
                            "250-samtale",
                            "250-PIPELINING",
                            "250-SIZE " + Limits.MAIL_BYTES,
                            "250-8BITMIME",
                            "250-SMTPUTF8",
                            "250 ENHANCEDSTATUSCODES");
        }
    }

    @Test
    void takesAMailAndAnswersForEachRecipient() {
        try (LmtpLine line = line()) {
            List<String> answers = line.handsIn("Subject: Hei\r\n\r\nHei", OURS, OTHERS, OURS);

            assertThat(answers.get(0)).startsWith("250 2.0.0");
            assertThat(answers.get(1)).startsWith("451 4.3.0");
            assertThat(answers.get(2)).startsWith("250 2.0.0");
            assertThat(taking.last()).isEqualTo("Subject: Hei\r\n\r\nHei\r\n");
            assertThat(line.said("QUIT")).startsWith("221 ");
            assertThat(line.answer()).as("gone").isEmpty();
        }
    }

    @Test
    void takesAllThatIsSaidAtOnce() {
        try (LmtpLine line = line()) {
            line.raw("MAIL FROM:<nora@example.no> SIZE=20 BODY=8BITMIME SMTPUTF8\r\nRCPT TO:<" + OURS
                    + ">\r\nRCPT TO:<ukjent@example.no>\r\nDATA\r\nBlåbær\r\n.\r\nRSET\r\nNOOP\r\nQUIT\r\n");

            assertThat(IntStream.range(0, 8).mapToObj(each -> line.answer().substring(0, 3)))
                    .containsExactly("250", "250", "550", "354", "250", "250", "250", "221");
            assertThat(taking.last()).isEqualTo("Blåbær\r\n");
        }
    }

    @Test
    void refusesWhoIsUnknownAndTakesNoMailForNobody() {
        try (LmtpLine line = line()) {
            line.said("MAIL FROM:<>");
            assertThat(line.said("RCPT TO:<ukjent@example.no>")).startsWith("550 5.1.1");
            assertThat(line.said("RCPT TO:<fault@fjellsport.no>")).startsWith("451 4.3.0");
            assertThat(line.said("DATA")).startsWith("503 ");
            assertThat(taking.mails).isEmpty();
        }
    }

    @Test
    void givesBackTheDotsThatWereDoubled() {
        try (LmtpLine line = line()) {
            line.said("MAIL FROM:<>");
            line.said("RCPT TO:<" + OURS + ">");
            line.said("DATA");
            line.raw("..\r\n...en\r\n.to\r\n.\rx\r\na.\r\n\r\n.\r\n");

            assertThat(line.answer()).startsWith("250 ");
            assertThat(taking.last()).isEqualTo(".\r\n..en\r\nto\r\n\rx\r\na.\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n.\n", "\n.\r\n", "\r.\r\n", "\r\n.\n", "\r\n.\r", "\r.\r", "x.\r\n"})
    void endsAMailWithNothingElseThanADotOnALineOfItsOwn(String nearly) {
        try (LmtpLine line = line()) {
            line.said("MAIL FROM:<>");
            line.said("RCPT TO:<" + OURS + ">");
            line.said("DATA");
            line.raw("Hei" + nearly + "MAIL FROM:<smuglet@example.no>\r\n.\r\n");

            assertThat(line.answer()).startsWith("250 ");
            assertThat(taking.mails).hasSize(1);
            assertThat(taking.last()).contains("smuglet");
            assertThat(line.said("NOOP")).startsWith("250 ");
        }
    }

    @Test
    void takesNoCommandThatABareLineFeedEnds() {
        try (LmtpLine line = line()) {
            assertThat(line.raw("NOOP\nNOOP\r\n").answer()).startsWith("500 5.5.2");
            assertThat(line.answer()).as("gone").isEmpty();
        }
    }

    @Test
    void refusesWhatIsTooLargeBeforeAndAfterItHasCome() {
        try (LmtpLine line = line()) {
            assertThat(line.said("MAIL FROM:<> SIZE=" + (Limits.MAIL_BYTES + 1)))
                    .startsWith("552 5.3.4");
            assertThat(line.said("MAIL FROM:<> SIZE=" + Limits.MAIL_BYTES)).startsWith("250 ");
            line.said("RCPT TO:<" + OURS + ">");
            line.said("DATA");
            byte[] step = ("x".repeat(1022) + "\r\n").repeat(1024).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent <= Limits.MAIL_BYTES; sent += step.length) {
                line.raw(step);
            }
            assertThat(line.raw(".\r\n").answer()).startsWith("552 5.3.4");
            assertThat(taking.mails).isEmpty();
            assertThat(line.handsIn("Hei", OURS).getFirst())
                    .as("the room is free again")
                    .startsWith("250 ");
        }
    }

    @Test
    void tellsToComeAgainWhereThereIsNoRoom() throws Exception {
        LmtpMemory memory = new LmtpMemory();
        try (LmtpMemory.Room all = memory.room()) {
            assertThat(all.reaches(Limits.LMTP_BYTES - 128 * 1024)).isTrue();

            assertThat(spoken(memory, "x".repeat(200_000)))
                    .contains("452 4.3.1")
                    .doesNotContain("250 2.0.0");
        }
        assertThat(spoken(memory, "x".repeat(200_000))).contains("250 2.0.0");
    }

    private String spoken(LmtpMemory memory, String mail) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String said = "LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<" + OURS + ">\r\nDATA\r\n" + mail + "\r\n.\r\nQUIT\r\n";
        new LmtpSession(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)), out, taking, memory).speak();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void takesNothingOfAMailThatBreaksOff() throws Exception {
        try (LmtpLine line = line()) {
            line.said("MAIL FROM:<>");
            line.said("RCPT TO:<" + OURS + ">");
            line.said("DATA");
            line.raw("Hei\r\n.");
        }
        try (LmtpLine next = line()) {
            assertThat(next.handsIn("Etter", OURS).getFirst()).startsWith("250 ");
        }
        assertThat(taking.mails).hasSize(1);
    }

    @Test
    void keepsWhatIsTakenOutOfTheNextMail() {
        try (LmtpLine line = line()) {
            line.handsIn("En", OURS);
            assertThat(line.said("DATA")).as("no recipient of the former").startsWith("503 ");
            assertThat(line.said("RCPT TO:<" + OURS + ">")).startsWith("503 ");
            line.said("MAIL FROM:<>");
            line.said("RCPT TO:<" + OURS + ">");
            line.said("RSET");
            assertThat(line.said("DATA")).startsWith("503 ");
        }
    }

    @Test
    void takesSoManyRecipientsAndNoMore() {
        try (LmtpLine line = line()) {
            line.said("MAIL FROM:<>");
            for (int i = 0; i < Limits.LMTP_RECIPIENTS; i++) {
                assertThat(line.said("RCPT TO:<post+" + i + "@fjellsport.no>")).startsWith("250 ");
            }
            assertThat(line.said("RCPT TO:<" + OURS + ">")).startsWith("452 4.5.3");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EHLO mx|500 5.5.1",
                "HELO mx|500 5.5.1",
                "LHLO|501",
                "MAIL FROM:<nora@example.no> AUTH=x|555 5.5.4",
                "MAIL FROM:<nora@example.no> SIZE=mye|501",
                "MAIL FROM:<nora@example.no> BODY=BINARYMIME|501",
                "MAIL FROM:nora@example.no|501",
                "MAIL FROM:<nora>|501",
                "MAIL TO:<nora@example.no>|501",
                "RCPT TO:<post@fjellsport.no>|503",
                "DATA nå|501",
                "BDAT 10|500 5.5.1",
                "STARTTLS|500 5.5.1",
                "VRFY post|252",
                "mail from:<nora@example.no>|250",
                "MAIL FROM: <nora@example.no>|250",
                "MAIL FROM:<\"a>b\"@example.no>|250",
                "MAIL FROM:<@mx.example.no:nora@example.no>|250",
            })
    void answersEachCommand(String said, String answered) {
        try (LmtpLine line = line()) {
            assertThat(line.said(said)).startsWith(answered);
        }
    }

    @Test
    void endsWithWhoeverSaysNothingThatItUnderstands() {
        try (LmtpLine line = line()) {
            for (int i = 0; i < 20; i++) {
                assertThat(line.said("HVA?")).startsWith("500 ");
            }
            assertThat(line.answer()).startsWith("421 ");
        }
        try (LmtpLine line = line()) {
            assertThat(line.said("NOOP " + "x".repeat(3_000))).startsWith("500 5.5.2");
        }
    }

    @Test
    void holdsSoManyLinesAndTellsTheNextToComeAgain() throws Exception {
        List<LmtpLine> lines = new ArrayList<>();
        try {
            for (int i = 0; i < Limits.LMTP_LINES; i++) {
                LmtpLine line = new LmtpLine(port());
                lines.add(line);
                assertThat(line.answer()).startsWith("220 ");
            }
            try (LmtpLine oneMore = new LmtpLine(port())) {
                assertThat(oneMore.answer()).startsWith("421 4.3.2");
            }
            assertThat(lines.getFirst().said("QUIT")).startsWith("221 ");
            assertThat(lines.getFirst().answer()).isEmpty();
            try (LmtpLine instead = line()) {
                assertThat(instead.handsIn("Hei", OURS).getFirst()).startsWith("250 ");
            }
        } finally {
            lines.forEach(LmtpLine::close);
        }
    }

    @Test
    void takesMailsOfManyLinesAtOnce() throws Exception {
        int each = 25;
        CountDownLatch done = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            Thread.startVirtualThread(() -> {
                try (LmtpLine line = line()) {
                    for (int j = 0; j < each; j++) {
                        assertThat(line.handsIn("Hei " + j, OURS).getFirst()).startsWith("250 ");
                    }
                    done.countDown();
                }
            });
        }

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(taking.mails).hasSize(20 * each);
    }

    @Test
    void answersWhatHasComeBeforeItStops() {
        LmtpLine line = line();
        assertThat(line.handsIn("Hei", OURS).getFirst()).startsWith("250 ");

        server.stop();

        assertThat(line.answer()).as("the line is ended").isEmpty();
        assertThatThrownBy(() -> new LmtpLine(freed())).isInstanceOf(java.io.UncheckedIOException.class);
        line.close();
        server = new LmtpServer(new LmtpProperties(0, "127.0.0.1"), taking, new LmtpMemory());
    }

    private static int freed() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whatever is said, it answers or ends, and what it says is well formed; the seeds are fixed, so a failure comes again. */
    @Test
    void staysWellWhateverIsSaid() throws Exception {
        String[] pieces = {
            "LHLO x",
            "MAIL FROM:<>",
            "MAIL FROM:<a@b> SIZE=1",
            "RCPT TO:<post@fjellsport.no>",
            "DATA",
            "RSET",
            "NOOP",
            "\r\n",
            "\r",
            "\n",
            ".",
            "..",
            "\r\n.\r\n",
            "<",
            ">",
            "\"",
            "\\",
            "\0",
            "æ",
            "QUIT\r",
            " ",
            "=",
            "SIZE=99999999999999999999"
        };
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            for (int i = random.nextInt(40); i > 0; i--) {
                if (random.nextInt(8) == 0) {
                    byte[] noise = new byte[random.nextInt(6)];
                    random.nextBytes(noise);
                    said.write(noise);
                } else {
                    said.write(pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8));
                    said.write(random.nextInt(3) == 0 ? new byte[0] : new byte[] {'\r', '\n'});
                }
            }
            ByteArrayOutputStream answered = new ByteArrayOutputStream();
            try {
                new LmtpSession(new ByteArrayInputStream(said.toByteArray()), answered, taking, new LmtpMemory())
                        .speak();
            } catch (java.io.EOFException gone) {
                // The other side has said all it had.
            }
            assertThat(answered.toString(StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .matches("(?:[2-5]\\d\\d[ -][\\x20-\\x7e]+\r\n)+");
        }
    }

    /** Whatever a mail is made of comes out as it went in, however it is cut on its way. */
    @Test
    void givesBackEachMailByteByByte() throws Exception {
        String[] pieces = {"\r\n", "\r", "\n", ".", "..", "a", "\r\n.", "\r\n..", "\n.\r\n", "æ", "\0"};
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String mail = made + "\r\n";
            String stuffed = (mail.startsWith(".") ? "." : "") + mail.replace("\r\n.", "\r\n..");

            assertThat(spokenRaw(stuffed + ".\r\n")).as("seed %d", seed).isEqualTo(mail);
        }
    }

    private String spokenRaw(String data) throws IOException {
        String said = "LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<" + OURS + ">\r\nDATA\r\n" + data + "QUIT\r\n";
        new LmtpSession(
                        new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        taking,
                        new LmtpMemory())
                .speak();
        return taking.last();
    }
}
