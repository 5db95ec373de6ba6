package no.samtale.channels.email.mime.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import no.samtale.channels.email.mime.Mail;
import no.samtale.channels.email.mime.MailsRead;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.writing.MailWriting.Reason;
import no.samtale.channels.email.mime.writing.OutgoingMail.Answers;
import no.samtale.channels.email.mime.writing.OutgoingMail.Automatic;
import no.samtale.channels.email.mime.writing.OutgoingMail.Manner;
import no.samtale.channels.email.mime.writing.OutgoingMail.Parties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteMailTest {
    private static final MailAddress US = new MailAddress("Støtte hos \"Firma\", Oslo", "support@firma.no");
    private static final String WORDS = "Hei på deg!\n\nSe https://firma.no/a?b=1&c=2. <script>x</script>\n"
            + "langt ".repeat(400) + "\n.\nFrom nå av\n";

    @Test
    void isReadAsItWasWritten() {
        OutgoingMail mail = mail(
                "Kari Nordmann",
                "kari@kunde.no",
                "SV: Blåbær og rips i hagen til Kari Nordmann på Øvre Årdal, med en lang emnelinje",
                WORDS);
        Mail read = read(mail);
        assertThat(read.faults()).isEmpty();
        assertThat(read.head().from()).containsExactly(US);
        assertThat(read.head().replyTo())
                .containsExactly(new MailAddress(US.name(), "support+abcdefgh12345678@firma.no"));
        assertThat(read.head().to()).containsExactly(new MailAddress("Kari Nordmann", "kari@kunde.no"));
        assertThat(read.head().subject()).isEqualTo(mail.subject());
        assertThat(read.head().date()).isEqualTo(mail.date());
        assertThat(read.head().messageId()).isEqualTo(mail.messageId());
        assertThat(read.head().inReplyTo()).containsExactly("q1@kunde.no");
        assertThat(read.head().references()).hasSize(60).startsWith("r0@kunde.no");
        assertThat(read.words()).isEqualTo(WORDS + "\n\n-- \nPersonvern: https://firma.no/personvern");
        assertThat(Objects.requireNonNull(read.html()).html())
                .contains(
                        "&lt;script&gt;",
                        "href=\"https://firma.no/a?b&#61;1&amp;c&#61;2\"",
                        "href=\"https://firma.no/personvern\"");
        assertThat(read.attachments()).hasSize(2);
        assertThat(read.attachments().getFirst().name())
                .isEqualTo("blåbær og en veldig lang fil med mange ord i navnet sitt så det må deles.pdf");
        assertThat(read.attachments().get(1).claimedType()).isEqualTo("application/octet-stream");
        assertThat(read.standing().automatic()).isFalse();
    }

    @Test
    void keepsLinesShortAndInAscii() {
        String bytes = text(written(mail("Pål", "pal@kunde.no", "Æ".repeat(200), WORDS)));
        assertThat(bytes.lines()).allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(998));
        assertThat(bytes.chars()).allMatch(each -> each < 127);
        assertThat(bytes.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hei\r\nBcc: alle@firma.no",
                "Hei\nBcc: alle@firma.no",
                "Hei\r\n\r\nbody",
                "Hei\u0085Bcc: alle@firma.no",
                "Hei\u2028Bcc: alle@firma.no",
                "Hei\0Bcc: alle@firma.no"
            })
    void letsNothingBecomeLineOfHeader(String text) {
        OutgoingMail mail = mail(text, "kari@kunde.no", text, "ord");
        OutgoingFile file = new OutgoingFile(text + ".txt", "text/plain\r\nX-Evil: 1", new byte[] {1});
        OutgoingMail evil = new OutgoingMail(
                mail.parties(),
                new Answers(text, List.of(text, "ok@kunde.no")),
                mail.manner(),
                mail.messageId(),
                mail.date(),
                text,
                "nb\"><script>",
                "ord",
                "",
                List.of(file));
        Mail read = read(evil);
        assertThat(read.headers().has("Bcc")).isFalse();
        assertThat(read.headers().has("X-Evil")).isFalse();
        assertThat(read.head().references()).containsExactly("ok@kunde.no");
        assertThat(read.head().subject()).startsWith("Hei ");
        assertThat(text(written(evil))).doesNotContain("\r\nBcc:", "\r\nX-Evil", "<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kari",
                "kari@",
                "@kunde.no",
                "kari@kunde.no\r\nBcc: a@b.no",
                "kari@kunde.no, a@b.no",
                "Kari <kari@kunde.no>",
                "kåre@kunde.no",
                "kari@kunde.no>",
                "a b@kunde.no",
                "kari@[127.0.0.1]"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThat(new WriteMail().write(mail("Kari", address, "Hei", "ord")))
                .isEqualTo(new MailWriting.Refused(Reason.BAD_ADDRESS));
    }

    @Test
    void writesDomainsOfOtherAlphabets() {
        assertThat(((MailWriting.Written) new WriteMail().write(mail("Kari", "kari@blåbær.no", "Hei", "ord")))
                        .recipients())
                .containsExactly("kari@xn--blbr-roah.no");
    }

    @Test
    void refusesMailToNobody() {
        OutgoingMail mail = mail("Kari", "kari@kunde.no", "Hei", "ord");
        OutgoingMail nobody = new OutgoingMail(
                new Parties(US, null, List.of(), List.of()),
                mail.answers(),
                mail.manner(),
                mail.messageId(),
                mail.date(),
                "Hei",
                "nb",
                "ord",
                "",
                List.of());
        assertThat(new WriteMail().write(nobody)).isEqualTo(new MailWriting.Refused(Reason.NO_RECIPIENT));
    }

    @Test
    void saysThatItIsAutomaticAndHowToEndIt() {
        OutgoingMail mail = mail("Kari", "kari@kunde.no", "Hei", "ord");
        Manner asked = new Manner(Automatic.GENERATED, URI.create("https://firma.no/avmeld/" + "x".repeat(200)));
        Mail read = read(new OutgoingMail(
                mail.parties(),
                mail.answers(),
                asked,
                mail.messageId(),
                mail.date(),
                "Hei",
                "nb",
                "ord",
                "",
                List.of()));
        assertThat(read.headers().first("Auto-Submitted")).contains("auto-generated");
        assertThat(read.headers().first("List-Unsubscribe")).contains("<" + asked.unsubscribe() + ">");
        assertThat(read.headers().first("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        assertThat(read.standing().mayBeAnswered()).isFalse();
        Manner plain = new Manner(Automatic.NO, URI.create("http://firma.no/x"));
        assertThatThrownBy(() -> written(new OutgoingMail(
                        mail.parties(),
                        mail.answers(),
                        plain,
                        mail.messageId(),
                        mail.date(),
                        "Hei",
                        "nb",
                        "ord",
                        "",
                        List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isSignedSoThatChangesShow() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        byte[] signed = new SignDkim("firma.no", "s1", keys.getPrivate())
                .signed(written(mail("Kari", "kari@kunde.no", "Blåbær", WORDS)).bytes());
        String record = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        DKIMVerifier verifier = new DKIMVerifier((methods, selector, domain) -> {
            assertThat(selector + "." + domain).isEqualTo("s1.firma.no");
            return List.of(record);
        });
        assertThat(verifier.verify(new ByteArrayInputStream(signed))).hasSize(1);
        for (String change :
                List.of("Subject: Annet\r\n", "From: en@annen.no\r\n", "List-Unsubscribe: <https://evil.no>\r\n")) {
            String text = new String(signed, StandardCharsets.US_ASCII);
            String changed = text.replaceFirst("(?s)(DKIM-Signature:.*?\r\n)(?=[A-Z])", "$1" + change);
            assertThat(changed).isNotEqualTo(text);
            assertThatThrownBy(() ->
                            verifier.verify(new ByteArrayInputStream(changed.getBytes(StandardCharsets.US_ASCII))))
                    .as(change)
                    .isInstanceOf(PermFailException.class);
        }
        assertThat(text(signed).lines())
                .allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(998));
    }

    @Test
    void printsNothingPersonal() {
        OutgoingMail mail = mail("Kari Nordmann", "kari@kunde.no", "Hei Kari", "ord til Kari");
        assertThat(mail + " " + mail.parties() + mail.files() + new WriteMail().write(mail))
                .doesNotContain("Kari", "kari", "blåbær");
    }

    private static OutgoingMail mail(String name, String address, String subject, String words) {
        List<String> references = new ArrayList<>();
        for (int each = 0; each < 60; each++) {
            references.add("r" + each + "@kunde.no");
        }
        return new OutgoingMail(
                new Parties(
                        US, "support+abcdefgh12345678@firma.no", List.of(new MailAddress(name, address)), List.of()),
                new Answers("q1@kunde.no", references),
                Manner.WRITTEN,
                "0193-abc@firma.no",
                Instant.parse("2026-11-16T08:12:00Z"),
                subject,
                "nb",
                words,
                "Personvern: https://firma.no/personvern",
                List.of(
                        new OutgoingFile(
                                "blåbær og en veldig lang fil med mange ord i navnet sitt så det må deles.pdf",
                                "application/pdf",
                                "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)),
                        new OutgoingFile(
                                "mail.eml", "message/rfc822", "Subject: x\n\ny".getBytes(StandardCharsets.US_ASCII))));
    }

    private static MailWriting.Written written(OutgoingMail mail) {
        return (MailWriting.Written) new WriteMail().write(mail);
    }

    private static String text(MailWriting.Written written) {
        return text(written.bytes());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Mail read(OutgoingMail mail) {
        return MailsRead.of(written(mail).bytes());
    }
}
