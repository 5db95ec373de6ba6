package no.samtale.channels.email.mime;

/** Reads mails for tests of what writes them. */
public final class MailsRead {
    private MailsRead() {}

    public static Mail of(byte[] bytes) {
        return ((MailReading.Read) Corpus.read(bytes)).mail();
    }
}
