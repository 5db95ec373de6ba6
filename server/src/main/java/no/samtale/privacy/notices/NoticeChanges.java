package no.samtale.privacy.notices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What has changed in an account's notice since a person was shown it: what the widget and the portal announce, and what a
 * consent no longer covers (promise P38).
 */
@Component
public class NoticeChanges {
    private final AccountTransactions transactions;
    private final PublicationStore store;

    NoticeChanges(AccountTransactions transactions, PublicationStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /**
     * What came after a version.
     *
     * @param from the version that the person was shown
     * @param to the version in force
     * @param announcements of the versions between, the newest first; none if nothing that people are told of has changed
     * @param widenedPurposes ids of the purposes that are wider than in the version shown. A consent that was given under
     *     it does not cover them: it is asked for anew
     */
    public record Since(
            AccountId account, String from, String to, List<Words> announcements, Set<String> widenedPurposes) {
        /** The page that shows what differs. */
        public String path(Language language) {
            return NoticeVersions.difference(account, from, to, language.code());
        }
    }

    /** What a version changed for those who were shown an earlier one. */
    record Change(String number, @Nullable Words announcement, Set<String> widenedPurposes) {}

    /** What came after a version; empty if it is in force, or the account never published it. */
    public Optional<Since> since(AccountId account, String version) {
        List<Change> later = transactions.call(account, () -> store.after(account, version));
        if (later.isEmpty()) {
            return Optional.empty();
        }
        Set<String> widened = later.stream()
                .flatMap(each -> each.widenedPurposes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Words> announcements = later.stream()
                .map(Change::announcement)
                .flatMap(each -> Optional.ofNullable(each).stream())
                .toList();
        return Optional.of(new Since(account, version, later.getFirst().number(), announcements, widened));
    }
}
