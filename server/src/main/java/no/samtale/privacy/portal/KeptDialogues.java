package no.samtale.privacy.portal;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;

/** The conversations of a contact, kept by whoever keeps conversations. Agents appear by their first name, others never. */
public interface KeptDialogues {
    /** All of them with all that is in them, notes too, the latest first. */
    List<Dialogue> of(AccountId account, ContactId contact);
}
