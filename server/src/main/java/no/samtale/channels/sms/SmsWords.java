package no.samtale.channels.sms;

import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import org.springframework.stereotype.Component;

/** The few SMS that are ours. */
@Component
class SmsWords {
    private final MessageFile file = new MessageFile("sms");
    private final Accounts accounts;

    SmsWords(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param key {@code stopped}, {@code started} or {@code trial} */
    String of(AccountId account, String language, String key) {
        return in(language, key).replace("{company}", accounts.account(account).name());
    }

    /** Stands for an SMS that says nothing. */
    String empty(String language) {
        return in(language, "empty");
    }

    private String in(String language, String key) {
        return file.in(Language.of(language).orElse(Language.NB), key);
    }
}
