package no.samtale.privacy.requests;

import java.time.Instant;
import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/** Finds who it is that asks, restricted people too, for whoever answers them. Contacts know. */
public interface PeopleSearch {
    /**
     * A person who may be meant. Not printed.
     *
     * @param since from when they are known: what tells two of the same name apart
     */
    record Match(ContactId id, @Nullable String name, List<String> addresses, Instant since) {
        @Override
        public String toString() {
            return "Match[" + id + "]";
        }
    }

    /** @param complete false if there may be more: only the latest contacts are looked through for a name */
    record Matches(List<Match> people, boolean complete) {}

    /** Those who have the e-mail address or telephone number, or whose name has the words in it. */
    Matches matching(AccountId account, String words);
}
