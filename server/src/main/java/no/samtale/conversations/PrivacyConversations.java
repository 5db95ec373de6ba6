package no.samtale.conversations;

import java.util.List;
import no.samtale.conversations.BeginConversation.Beginning;
import no.samtale.conversations.BeginConversation.First;
import no.samtale.inboxes.PrivacyEntrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.requests.PrivacyInbox;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Questions about privacy as conversations of a person who is known already; no token opens them but the portal. */
@Component
class PrivacyConversations implements PrivacyInbox {
    private final PrivacyEntrypoint entrypoint;
    private final Vault vault;
    private final NoticeVersions notices;
    private final BeginConversation begin;

    PrivacyConversations(PrivacyEntrypoint entrypoint, Vault vault, NoticeVersions notices, BeginConversation begin) {
        this.entrypoint = entrypoint;
        this.vault = vault;
        this.notices = notices;
        this.begin = begin;
    }

    @Override
    public Posted post(AccountId account, ContactId contact, String language, String text) {
        ScreenedText screened = MessageText.checked(text);
        ConversationId id = ConversationId.random();
        MessageId message = MessageId.random();
        // Vault first: what main knows always has its key.
        vault.create(List.of(KeyScope.of(account, id)));
        Beginning beginning = new Beginning(
                entrypoint.of(account), id, language, notices.current(account), new First(message, screened), false);
        try {
            begin.begin(beginning, () -> contact, () -> {});
        } catch (DataIntegrityViolationException unknown) {
            throw new Problem(ProblemCode.NOT_FOUND, unknown);
        }
        return new Posted(id, message);
    }
}
