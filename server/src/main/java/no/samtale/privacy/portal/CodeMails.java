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

    /** The code that lets somebody in. */
    Mail mail(AccountId account, Address address, String code, Language language) {
        return mail(account, address, code, language, "code");
    }

    /** The code that shows that an address is theirs too who are in already: it says so, as whoever reads it may be another. */
    Mail ownAddress(AccountId account, Address address, String code, Language language) {
        return mail(account, address, code, language, "own");
    }

    private Mail mail(AccountId account, Address address, String code, Language language, String use) {
        String company = accounts.account(account).name();
        String shown = code.substring(0, 4) + " " + code.substring(4);
        String text = words.in(language, use + ".mail")
                .replace("{company}", company)
                .replace("{code}", shown)
                .replace("{minutes}", Long.toString(Limits.CODE.toMinutes()));
        // To the normal form: what looks like the address and is another's gets nothing.
        return new Mail(
                address.normal(), company, words.in(language, use + ".subject").replace("{company}", company), text);
    }
}
