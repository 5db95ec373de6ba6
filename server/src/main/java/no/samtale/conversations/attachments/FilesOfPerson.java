package no.samtale.conversations.attachments;

import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.portal.PersonsFile;
import no.samtale.privacy.portal.PersonsFiles;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** A person's files, restricted ones too: they are the person's own. */
@Component
class FilesOfPerson implements PersonsFiles {
    private final AttachmentStore store;
    private final StoredFiles files;
    private final AccountTransactions transactions;

    FilesOfPerson(AttachmentStore store, StoredFiles files, AccountTransactions transactions) {
        this.store = store;
        this.files = files;
        this.transactions = transactions;
    }

    @Override
    public Optional<PersonsFile> find(AccountId account, ContactId contact, AttachmentId id) {
        Optional<ConversationId> conversation =
                transactions.call(account, () -> store.conversationOf(account, contact, id));
        return conversation.map(found -> {
            StoredFile file = files.ofPerson(KeyScope.of(account, found), id);
            return (request, response) -> FileAnswer.write(file, request, response);
        });
    }
}
