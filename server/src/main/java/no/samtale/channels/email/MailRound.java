package no.samtale.channels.email;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.channels.email.DealtWithStore.DealtWith;
import no.samtale.channels.email.MailInboxes.SetAside;
import no.samtale.conversations.Conversations;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/**
 * One look into a mailbox: what lies there is held against what has been dealt with, whatever is missing is taken in, and what
 * is to be cleared is. A mail is marked, or deleted, after it is durable here; a crash in between has it taken in again, which
 * stores nothing twice. One that cannot be taken in is set aside and holds up none.
 */
@Component
class MailRound {
    private final MailInboxStore inboxes;
    private final DealtWithStore dealtWith;
    private final TakePortion portions;
    private final MailMemory memory;
    private final Conversations conversations;
    private final AccountTransactions transactions;
    private final Clock clock;

    MailRound(
            MailInboxStore inboxes,
            DealtWithStore dealtWith,
            TakePortion portions,
            MailMemory memory,
            Conversations conversations,
            AccountTransactions transactions,
            Clock clock) {
        this.inboxes = inboxes;
        this.dealtWith = dealtWith;
        this.portions = portions;
        this.memory = memory;
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a round says in between. */
    interface Held {
        /** Whether the mailbox may be read on: nobody else reads it, and it is still wanted. */
        boolean still();
    }

    /** Looks, and answers how many mails were dealt with. */
    int look(AccountId account, MailInbox inbox, Mailbox mailbox, Held held) throws MailFailure {
        Place place = place(account, inbox, mailbox);
        int known = transactions.call(account, () -> dealtWith.count(account, inbox.id(), place.validity()));
        int taken = 0;
        int untaken = 0;
        if (known != mailbox.count() || place.fresh()) {
            Set<Long> missing = reconciled(place, mailbox);
            taken = takeIn(place, mailbox, missing, held);
            untaken = missing.size();
        }
        clear(place, mailbox);
        int left = untaken;
        boolean settled = left == 0 && (place.fresh() || taken > 0);
        transactions.run(account, () -> {
            inboxes.read(account, inbox.id(), left, clock.instant());
            if (settled) {
                dealtWith.otherValidities(account, inbox.id(), place.validity());
            }
            dealtWith.cleared(account, inbox.id(), clock.instant());
        });
        return taken;
    }

    /**
     * Where mails are taken from.
     *
     * @param fresh whether its UIDs are others than at the last look
     */
    private record Place(AccountId account, MailInbox inbox, long validity, boolean fresh) {}

    private Place place(AccountId account, MailInbox inbox, Mailbox mailbox) throws MailFailure {
        long validity = mailbox.validity();
        Long known = inbox.reading().validity();
        boolean fresh = known == null || known != validity;
        if (fresh) {
            transactions.run(account, () -> inboxes.validity(account, inbox.id(), validity));
        }
        return new Place(account, inbox, validity, fresh);
    }

    /** What lies there and has not been dealt with; what has gone from there is forgotten. */
    private Set<Long> reconciled(Place place, Mailbox mailbox) throws MailFailure {
        List<Long> there = mailbox.uids();
        return transactions.call(place.account(), () -> {
            Set<Long> gone = dealtWith.uids(place.account(), place.inbox().id(), place.validity());
            Set<Long> missing = new HashSet<>(there);
            missing.removeAll(gone);
            there.forEach(gone::remove);
            if (!gone.isEmpty()) {
                dealtWith.gone(place.account(), place.inbox().id(), place.validity(), gone);
            }
            return missing;
        });
    }

    /** Takes in what is missing; what it could not stays in the set. */
    private int takeIn(Place place, Mailbox mailbox, Set<Long> missing, Held held) throws MailFailure {
        int taken = 0;
        List<Long> uids = missing.stream().sorted().toList();
        for (int from = 0; from < uids.size(); from += UidSet.AT_ONCE) {
            List<Long> some = uids.subList(from, Math.min(from + UidSet.AT_ONCE, uids.size()));
            Map<Long, Long> sizes = mailbox.sizes(some);
            some.stream().filter(uid -> !sizes.containsKey(uid)).forEach(missing::remove);
            for (List<Long> portion : MailPortions.of(fitting(place, sizes, missing))) {
                if (!held.still()) {
                    return taken;
                }
                long bytes = portion.stream()
                        .mapToLong(uid -> sizes.getOrDefault(uid, 0L))
                        .sum();
                try (MailMemory.Room room = memory.take(bytes)) {
                    List<Long> done = take(place, mailbox, mailbox.fetch(portion));
                    done.forEach(missing::remove);
                    taken += done.size();
                }
            }
        }
        return taken;
    }

    /** Those that are too large are not even fetched. */
    private Map<Long, Long> fitting(Place place, Map<Long, Long> sizes, Set<Long> missing) {
        Map<Long, Long> fitting = new TreeMap<>(sizes);
        List<DealtWith> beyond = new ArrayList<>();
        sizes.forEach((uid, size) -> {
            if (size > Limits.MAIL_BYTES) {
                fitting.remove(uid);
                missing.remove(uid);
                beyond.add(new DealtWith(uid, UUID.randomUUID(), null, "too_large", size));
            }
        });
        note(place, beyond);
        return fitting;
    }

    private List<Long> take(Place place, Mailbox mailbox, List<FetchedMail> mails) throws MailFailure {
        Map<Long, UUID> prints = new TreeMap<>();
        mails.forEach(mail -> prints.put(mail.uid(), mail.print()));
        Set<UUID> known = transactions.call(
                place.account(),
                () -> dealtWith.known(place.account(), place.inbox().id(), prints.values()));
        List<FetchedMail> unknown = mails.stream()
                .filter(mail -> !known.contains(prints.get(mail.uid())))
                .toList();
        List<DealtWith> dealt = portions.take(place.account(), place.inbox(), unknown);
        List<Long> taken = dealt.stream()
                .filter(mail -> mail.aside() == null)
                .map(DealtWith::uid)
                .toList();
        if (!place.inbox().setup().clearing().atOnce()) {
            mailbox.seen(taken);
        }
        note(place, dealt);
        transactions.run(
                place.account(),
                () -> prints.forEach((uid, print) -> {
                    if (known.contains(print)) {
                        dealtWith.again(place.account(), place.inbox().id(), place.validity(), uid, print);
                    }
                }));
        List<Long> done = new ArrayList<>(dealt.stream().map(DealtWith::uid).toList());
        prints.forEach((uid, print) -> {
            if (known.contains(print)) {
                done.add(uid);
            }
        });
        return done;
    }

    private void note(Place place, List<DealtWith> dealt) {
        if (dealt.isEmpty()) {
            return;
        }
        transactions.run(place.account(), () -> {
            dealtWith.note(
                    place.account(),
                    place.inbox().id(),
                    place.validity(),
                    dealt,
                    place.inbox().setup().clearing(),
                    conversations.there(place.account(), conversations(dealt)));
            dealtWith.noneAside(place.account(), place.inbox().id(), place.validity(), dealt);
            for (DealtWith each : dealt) {
                String aside = each.aside();
                if (aside != null) {
                    SetAside mail = new SetAside(place.validity(), each.uid(), aside, 1, each.size(), clock.instant());
                    inboxes.setAside(place.account(), place.inbox().id(), mail);
                }
            }
        });
    }

    private static Set<ConversationId> conversations(List<DealtWith> dealt) {
        return dealt.stream()
                .flatMap(mail -> Stream.ofNullable(mail.conversation()))
                .collect(Collectors.toSet());
    }

    private void clear(Place place, Mailbox mailbox) throws MailFailure {
        List<Long> uids = transactions.call(
                place.account(),
                () -> dealtWith.toClear(place.account(), place.inbox().id(), place.validity()));
        if (uids.isEmpty()) {
            return;
        }
        if (place.inbox().setup().clearing() == MailClearing.TRASH) {
            mailbox.trash(uids);
        } else {
            mailbox.delete(uids);
        }
        transactions.run(
                place.account(),
                () -> dealtWith.gone(place.account(), place.inbox().id(), place.validity(), uids));
    }
}
