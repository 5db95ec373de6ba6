package no.samtale.channels.email.mime.header;

import java.util.Set;

/** Bytes turned into a text, and what was wrong with them. */
public record DecodedText(String text, Set<MailFault> faults) {
    @Override
    public String toString() {
        return "DecodedText[" + text.length() + " characters, " + faults + "]";
    }
}
