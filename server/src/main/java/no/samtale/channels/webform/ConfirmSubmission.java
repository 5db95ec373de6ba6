package no.samtale.channels.webform;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AccountsProperties;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.RecentTries;
import no.samtale.privacy.mails.Mail;
import no.samtale.privacy.mails.QueueMail;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * Tells somebody by mail that their form has come. It says nothing that was filled in, as the address may be a stranger's, and
 * few go to one address, so that nobody's mailbox can be filled by it.
 */
@Component
class ConfirmSubmission {
    private static final String USE = "form-confirmation";
    /** Later it would only puzzle. */
    private static final Duration USEFUL = Duration.ofHours(2);

    private static final int COUNTS = 100_000;

    private final QueueMail mails;
    private final Accounts accounts;
    private final FormWords words;
    private final NoticeVersions notices;
    private final Fingerprints fingerprints;
    private final AccountsProperties properties;
    private final RecentTries<String> sent;

    ConfirmSubmission(
            QueueMail mails,
            Accounts accounts,
            FormWords words,
            NoticeVersions notices,
            Fingerprints fingerprints,
            AccountsProperties properties,
            Clock clock) {
        this.mails = mails;
        this.accounts = accounts;
        this.words = words;
        this.notices = notices;
        this.fingerprints = fingerprints;
        this.properties = properties;
        this.sent = new RecentTries<>(clock, Limits.FORM_WINDOW, COUNTS);
    }

    /** Queues it, in the caller's transaction. */
    void confirm(WebForm form, ContactId contact, String email, String language) {
        AccountId account = form.door().account();
        String address = Address.email(email).normal();
        String who = HexFormat.of().formatHex(fingerprints.of(account, USE, address));
        if (!sent.take(who, Limits.FORM_CONFIRMATIONS)) {
            return;
        }
        String company = accounts.account(account).name();
        mails.queue(
                account,
                contact,
                new Mail(
                        address,
                        company,
                        words.in(language, "mail.subject").replace("{company}", company),
                        words.in(language, "mail.text")
                                .replace("{company}", company)
                                .replace("{form}", form.texts(language).title())
                                .replace("{notice}", notice(account, language))),
                USEFUL);
    }

    /** Where the notice is; only where the operator has told the address, as a request could name any. */
    private String notice(AccountId account, String language) {
        URI told = properties.publicUrl();
        if (told == null) {
            return "";
        }
        String path = NoticeVersions.path(account, notices.current(account), language);
        return words.in(language, "mail.notice")
                .replace("{link}", told.resolve(path).toString());
    }
}
