package no.samtale.channels.email;

import java.net.URI;
import no.samtale.accounts.AccountsProperties;
import no.samtale.channels.email.mime.BaseSubject;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The few words of ours that stand in mails. */
@Component
class MailWords {
    private static final String AGENT = "{agent}";
    private static final String COMPANY = "{company}";

    private final @Nullable URI publicUrl;

    MailWords(AccountsProperties properties) {
        this.publicUrl = properties.publicUrl();
    }

    /** Stands for a mail that says nothing and whose files are not taken. */
    String empty(String language) {
        return language.equals("en") ? "(no text)" : "(uten tekst)";
    }

    /** Subject of an answer to a mail with this one. */
    String answer(String subject) {
        return "Re: " + BaseSubject.of(subject);
    }

    /**
     * What stands below each answer: a signature, and always where to look into, and do away with, what we have of the person
     * (GDPR Art. 12 and 13).
     *
     * @param signature a mailbox's own, with places for the agent's and the company's names; null: the usual
     */
    String footer(@Nullable String signature, CarriedMessage message, String company) {
        String usual = message.sender().isBlank() ? COMPANY : AGENT + ", " + COMPANY;
        String filled = (signature == null ? usual : signature)
                .replace(COMPANY, company)
                .replace(AGENT, message.sender())
                .strip();
        return (filled.isEmpty() ? "" : filled + "\n") + privacy(message.language(), message.account());
    }

    /** Opens nothing: who comes there asks for a code. */
    private String privacy(String language, AccountId account) {
        boolean english = language.equals("en");
        if (publicUrl == null) {
            return english
                    ? "Privacy: answer this e-mail to see, correct or erase what we have about you."
                    : "Personvern: svar på denne e-posten for å se, rette eller slette det vi har om deg.";
        }
        String page = publicUrl
                .resolve("/privacy?language=" + (english ? "en" : "nb") + "&account=" + account.value())
                .toString();
        return english ? "Privacy, and what we have about you: " + page : "Personvern, og det vi har om deg: " + page;
    }

    /** Subject of an answer in a conversation that has none. */
    String subject(String language, String company) {
        return language.equals("en") ? "Message from " + company : "Melding fra " + company;
    }
}
