package no.samtale.channels.email;

import no.samtale.channels.email.mime.BaseSubject;
import org.springframework.stereotype.Component;

/** The few words of ours that stand in mails. */
@Component
class MailWords {
    /** Stands for a mail that says nothing and whose files are not taken. */
    String empty(String language) {
        return language.equals("en") ? "(no text)" : "(uten tekst)";
    }

    /** Subject of an answer to a mail with this one. */
    String answer(String subject) {
        return "Re: " + BaseSubject.of(subject);
    }

    /** What stands below each answer. */
    String footer(String language, String agent, String company) {
        return (agent.isBlank() ? "" : agent + ", ") + company;
    }

    /** Subject of an answer in a conversation that has none. */
    String subject(String language, String company) {
        return language.equals("en") ? "Message from " + company : "Melding fra " + company;
    }
}
