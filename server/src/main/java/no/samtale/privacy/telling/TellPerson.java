package no.samtale.privacy.telling;

import java.net.URI;
import java.util.Optional;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AccountsProperties;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.privacy.mails.Mail;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.mails.QueueMail;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a person what they must be told (GDPR Art. 12(3), 18(3)), by the best way that there is. What is said goes by mail
 * only to an address that the person has shown to hold; else the mail says where it is read (Art. 5(1)(f)).
 */
@Component
public class TellPerson {
    /** What is told is of the use of one's rights. */
    private static final String CATEGORY = "rights-use";

    private final OpenDialogue dialogue;
    private final Reachable reachable;
    private final MailServers servers;
    private final QueueMail mails;
    private final TellingWords words;
    private final Accounts accounts;
    private final @Nullable URI publicUrl;

    TellPerson(
            OpenDialogue dialogue,
            Reachable reachable,
            MailServers servers,
            QueueMail mails,
            TellingWords words,
            Accounts accounts,
            AccountsProperties properties) {
        this.dialogue = dialogue;
        this.reachable = reachable;
        this.servers = servers;
        this.mails = mails;
        this.words = words;
        this.accounts = accounts;
        this.publicUrl = properties.publicUrl();
    }

    /**
     * What is told. Not printed.
     *
     * @param subject of a mail, a key of the message files: it lies open in a mailbox and says nothing of the matter
     * @param conversation in which the person asked, and who answers there
     * @param onPortal whether the person asked on the privacy page, where it stands in any case
     */
    public record Word(
            String subject,
            Language language,
            ScreenedText text,
            @Nullable ConversationId conversation,
            @Nullable AgentId by,
            boolean onPortal) {
        @Override
        public String toString() {
            return "Word[" + subject + "]";
        }
    }

    /** Tells it, in the caller's transaction of the account: it goes out if that commits. */
    public Way tell(AccountId account, ContactId contact, Word word) {
        boolean said = word.conversation() != null
                && word.by() != null
                && dialogue.say(account, word.conversation(), word.by(), word.text());
        Optional<Reachable.MailAddress> address =
                servers.available(account) ? reachable.mail(account, contact) : Optional.empty();
        if (said) {
            if (word.onPortal()) {
                // Nobody sits before that conversation: it is read on the privacy page.
                address.ifPresent(found -> link(account, contact, word, found));
            }
            return Way.CONVERSATION;
        }
        if (address.isEmpty()) {
            return word.onPortal() ? Way.PORTAL : Way.LETTER;
        }
        if (address.get().proved() && servers.takes(account, CATEGORY)) {
            queue(account, contact, word, address.get(), word.text().text(), CATEGORY);
            return Way.MAIL;
        }
        link(account, contact, word, address.get());
        return Way.MAIL_LINK;
    }

    private void link(AccountId account, ContactId contact, Word word, Reachable.MailAddress address) {
        String text = publicUrl == null
                ? words.in(word.language(), "told.where")
                : words.in(word.language(), "told.link").replace("{url}", portal(account, publicUrl, word.language()));
        queue(account, contact, word, address, text, null);
    }

    private void queue(
            AccountId account,
            ContactId contact,
            Word word,
            Reachable.MailAddress address,
            String text,
            @Nullable String category) {
        String company = accounts.account(account).name();
        String frame = words.in(word.language(), "told.mail").replace("{company}", company);
        mails.queue(
                account,
                contact,
                new Mail(
                        address.address(),
                        company,
                        words.in(word.language(), word.subject()).replace("{company}", company),
                        // Last, so that nothing in it is taken for a place to fill.
                        frame.replace("{text}", text),
                        category),
                Limits.TOLD_BY_MAIL);
    }

    /** Opens nothing: who comes there asks for a code. */
    private static String portal(AccountId account, URI publicUrl, Language language) {
        return publicUrl
                .resolve("/privacy?language=" + language.code() + "&account=" + account.value())
                .toString();
    }
}
