package no.samtale.channels.email.mime;

import no.samtale.channels.email.mime.html.CleanedHtml;
import no.samtale.channels.email.mime.html.Harmless;

/** What <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a> calls with mails that it makes up. */
public final class MailFuzz {
    private MailFuzz() {}

    /** Has all classes loaded and changed by Jazzer before a mail's time is taken. */
    public static void fuzzerInitialize() {
        Corpus.mails().forEach(each -> fuzzerTestOneInput(Corpus.bytes(each)));
    }

    /**
     * Reads a mail as the product does.
     *
     * @param mail whatever Jazzer thinks of
     * @throws AssertionError if its HTML can do harm
     */
    public static void fuzzerTestOneInput(byte[] mail) {
        MailReading reading = Corpus.read(mail);
        Summary.of(reading);
        CleanedHtml html = reading instanceof MailReading.Read(Mail read) ? read.html() : null;
        if (html != null) {
            Harmless.check(html.html());
        }
    }
}
