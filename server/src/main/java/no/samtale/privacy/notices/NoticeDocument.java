package no.samtale.privacy.notices;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import no.samtale.platform.AccountId;
import no.samtale.privacy.register.Words;

/**
 * What is signed: the number, the date and the description of a version, what it promises, and its whole text in both
 * languages. Its bytes are the canonical form: UTF-8, lines that end in a line feed, the lengths of the parts before the
 * parts, so that nothing can be moved from one to another.
 *
 * @param snapshot as JSON
 */
record NoticeDocument(
        AccountId account, String number, LocalDate date, Words description, String snapshot, Words texts) {
    private static final String FORM = "samtale-notice/1";

    byte[] canonical() {
        String head = """
                %s
                account: %s
                number: %s
                date: %s
                description.nb: %s
                description.en: %s
                snapshot.bytes: %d
                text.nb.bytes: %d
                text.en.bytes: %d

                """.formatted(
                        FORM,
                        account,
                        number,
                        date,
                        line(description.nb()),
                        line(description.en()),
                        bytes(snapshot),
                        bytes(texts.nb()),
                        bytes(texts.en()));
        return (head + snapshot + "\n" + texts.nb() + "\n" + texts.en() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
