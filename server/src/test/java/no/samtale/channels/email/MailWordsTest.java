package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import no.samtale.accounts.AccountsProperties;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.MessageId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailWordsTest {
    private static final AccountId ACCOUNT = AccountId.random();

    private final MailWords words =
            new MailWords(new AccountsProperties(URI.create("https://chat.fjellsport.no"), false));

    @Test
    @DisplayName("P06 each answer by mail says where the privacy page is, whatever the signature")
    void saysWhereThePrivacyPageIs() {
        String page = "https://chat.fjellsport.no/privacy?language=nb&account=" + ACCOUNT;

        assertThat(words.footer(null, message("nb", "Kari"), "Fjellsport AS"))
                .isEqualTo("Kari, Fjellsport AS\nPersonvern, og det vi har om deg: " + page);
        assertThat(words.footer(null, message("nb", ""), "Fjellsport AS")).startsWith("Fjellsport AS\n");
        assertThat(words.footer("Hilsen {agent}\n{company}", message("nb", "Kari"), "Fjellsport AS"))
                .startsWith("Hilsen Kari\nFjellsport AS\n")
                .endsWith(page);
        assertThat(words.footer("{agent}", message("en", ""), "Fjellsport AS"))
                .isEqualTo("Privacy, and what we have about you: " + page.replace("=nb", "=en"));
    }

    @Test
    void saysItWithoutAnAddressToo() {
        MailWords nowhere = new MailWords(new AccountsProperties(null, false));

        assertThat(nowhere.footer(null, message("nb", "Kari"), "Fjellsport AS")).contains("Personvern: svar");
        assertThat(nowhere.footer(null, message("en", "Kari"), "Fjellsport AS")).contains("Privacy: answer");
    }

    private static CarriedMessage message(String language, String agent) {
        return new CarriedMessage(
                ACCOUNT,
                InboxId.random(),
                EntrypointId.random(),
                ConversationId.random(),
                MessageId.random(),
                ContactId.random(),
                "nora@example.no",
                language,
                agent,
                "Hei",
                List.of());
    }
}
