package no.samtale.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.parts.MailLimit;
import no.samtale.platform.Limits;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much is refused or cut, and none of it takes long. */
class MailLimitsTest {
    private static final String HEADER =
            "From: kari@kunde.no\r\nMessage-ID: <a@kunde.no>\r\nDate: Mon, 16 Nov 2026 09:12:00 +0100\r\n";

    @Test
    void refusesMailThatIsTooLarge() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read(byte[] into, int at, int length) {
                Arrays.fill(into, at, at + length, (byte) 120);
                return length;
            }

            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(new ReadMail(Corpus.CLOCK).read(endless)).isEqualTo(new MailReading.Refused(MailLimit.TOO_LARGE));
    }

    @Test
    void refusesFieldThatIsTooLong() {
        assertThat(read("X-Long: " + "x".repeat(Limits.MAIL_FIELD_BYTES) + "\r\n" + HEADER + "\r\nHello"))
                .isEqualTo(new MailReading.Refused(MailLimit.HEADER_TOO_LARGE));
    }

    @Test
    void handsStreamsOwnFailureOn() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> new ReadMail(Corpus.CLOCK).read(broken)).isInstanceOf(IOException.class);
    }

    @Test
    void cutsWordsAndKeepsTooLongHtmlAsFile() {
        Mail words = mail(HEADER + "\r\n" + "ord ".repeat(100_000));
        assertThat(words.words()).hasSize(Limits.MAIL_WORDS_LENGTH);
        assertThat(words.faults()).contains(MailFault.WORDS_CUT);
        Mail html = mail(HEADER + "Content-Type: text/html\r\n\r\n" + "<p>ord</p>".repeat(300_000));
        assertThat(html.html()).isNull();
        assertThat(html.faults()).contains(MailFault.HTML_TOO_LONG);
        assertThat(html.attachments()).singleElement().satisfies(each -> assertThat(each.name())
                .isEqualTo("message.html"));
    }

    /** What makes a careless pattern, tree or list slow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: %s( ((\r\n",
                "From: %s  \t  \r\n",
                "To: %s<a@\r\n",
                "Subject: %s=?utf-8?Q?a\r\n",
                "References: %s<a\r\n",
                "Date: %s(((\r\n",
                "Content-Type: text/plain; %sname*0*=a;\r\n",
                "Content-Disposition: attachment; filename=\"%s. . .\"x\r\n",
                "Authentication-Results: mx; %s  = =\r\n",
                "\r\n%s      \t",
                "\r\n%s> > >\n",
                "\r\n%s\n \n",
                "\r\n%sFra: x\n",
                "\r\n%sOn a\n",
                "Content-Type: text/html\r\n\r\n%s<b><i><a>",
                "Content-Type: text/html\r\n\r\n%s<table><td>",
                "Content-Type: text/html\r\n\r\n%s<div class=gmail_quote>x</div>",
                "Content-Type: text/html\r\n\r\n%s<p style=\"display:none\">x</p>",
                "Content-Type: text/html\r\n\r\n<pre>%s        ",
                "Content-Type: text/html\r\n\r\n%s<img src=http://a.no/>",
                "Content-Type: text/html\r\n\r\n%s<!--",
                "Content-Type: text/html\r\n\r\n%s&#",
                "Content-Type: text/html\r\n\r\n%s<p>--<br>",
                "Content-Type: text/html\r\n\r\n%s<svg><a>",
                "Content-Type: text/html\r\n\r\n%s<blockquote type=cite>",
                "Content-Type: text/html\r\n\r\n%s<form><select><option>",
                "Content-Type: multipart/mixed\r\n\r\n%s--a\n\n",
                "From: mailer-daemon@a.no\r\nSubject: failure notice\r\n\r\n%sMessage-ID: a\n \n"
            })
    void isQuickWhateverIsRepeated(String form) {
        int piece = form.replace("\r\n", "").length();
        boolean header = !form.contains("\r\n\r\n") && !form.startsWith("\r\n");
        String repeated = form.substring(form.indexOf("%s") + 2).replace("\r\n", "");
        String mail = form.substring(0, form.indexOf("%s"))
                + repeated.repeat((header ? 200_000 : 1_500_000) / piece)
                + (header ? "\r\n" + HEADER + "\r\nHello" : "x");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Summary.of(read(form.startsWith("\r\n") ? HEADER + mail : mail)));
    }

    private static MailReading read(String mail) {
        return Corpus.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static Mail mail(String mail) {
        return ((MailReading.Read) read(mail)).mail();
    }
}
