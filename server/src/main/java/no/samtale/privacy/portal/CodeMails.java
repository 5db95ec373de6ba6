package no.samtale.privacy.portal;

import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.Limits;
import no.samtale.privacy.mails.Mail;
import no.samtale.privacy.register.Language;
import no.samtale.vault.Address;
import org.springframework.stereotype.Component;

/** The mail with a code: nothing personal but the code, and no link that opens anything. */
@Component
class CodeMails {
    private final Accounts accounts;
    private final PortalWords words;

    CodeMails(Accounts accounts, PortalWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    Mail mail(AccountId account, Address address, String code, Language language) {
        String company = accounts.account(account).name();
        String shown = code.substring(0, 4) + " " + code.substring(4);
        String text = words.in(language, "code.mail")
                .replace("{company}", company)
                .replace("{code}", shown)
                .replace("{minutes}", Long.toString(Limits.CODE.toMinutes()));
        // To the normal form: what looks like the address and is another's gets nothing.
        return new Mail(
                address.normal(), company, words.in(language, "code.subject").replace("{company}", company), text);
    }
}
