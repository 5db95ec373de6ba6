package no.samtale.privacy.archive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** How much of a person an erasure leaves because a law demands it, for the person to be told. Never what it says. */
@Component
public class KeptByLaw {
    private final AccountTransactions transactions;
    private final ArchiveStore store;
    private final ArchiveLaw law;

    KeptByLaw(AccountTransactions transactions, ArchiveStore store, ArchiveLaw law) {
        this.transactions = transactions;
        this.store = store;
        this.law = law;
    }

    /**
     * What stays under one law until one date.
     *
     * @param ground one of {@link ArchiveLaw#grounds}
     * @param law with the section
     * @param until the last day
     * @param entries how many messages
     */
    public record KeptUnderLaw(String ground, String law, LocalDate until, int entries) {}

    /** What stays of these contacts, what goes first first. */
    public List<KeptUnderLaw> of(AccountId account, Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Map<String, Long>> counted =
                transactions.call(account, () -> store.about(account, contacts)).stream()
                        .map(ArchiveStore.Row::entry)
                        .collect(Collectors.groupingBy(
                                ArchiveEntry::keptUntil,
                                TreeMap::new,
                                Collectors.groupingBy(ArchiveEntry::ground, TreeMap::new, Collectors.counting())));
        return counted.entrySet().stream()
                .flatMap(until -> until.getValue().entrySet().stream()
                        .map(ground -> kept(
                                ground.getKey(),
                                until.getKey(),
                                ground.getValue().intValue())))
                .toList();
    }

    /** As it was counted before. */
    public KeptUnderLaw kept(String ground, LocalDate until, int entries) {
        return new KeptUnderLaw(ground, law.law(ground), until, entries);
    }
}
