package no.samtale.channels.email;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.channels.email.DealtWithStore.DealtWith;
import no.samtale.channels.email.HandedInAddresses.Place;
import no.samtale.channels.email.HandedInStore.AsideMail;
import no.samtale.channels.email.HandedInStore.HandedIn;
import no.samtale.channels.email.lmtp.LmtpAnswer;
import no.samtale.channels.email.lmtp.LmtpRecipients;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Faults;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in what a mail server hands in, as what is fetched is. A mail is noted before it is stored, by its print and the time:
 * its ids are made of them, so that one whose answer was lost, and which comes again, finds what is stored and doubles nothing.
 */
@Component
class TakeHandedIn implements LmtpRecipients {
    /** Under which the UIDs stand that we give; no folder has it (RFC 3501, section 9: nz-number). */
    static final long VALIDITY = 0;

    private static final Logger LOG = LoggerFactory.getLogger(TakeHandedIn.class);

    private final HandedInAddresses addresses;
    private final HandedInStore store;
    private final MailInboxStore inboxes;
    private final TakePortion portions;
    private final HandedAside aside;
    private final HandingInPlace place;
    private final AccountTransactions transactions;
    private final Clock clock;

    TakeHandedIn(
            HandedInAddresses addresses,
            HandedInStore store,
            MailInboxStore inboxes,
            TakePortion portions,
            HandedAside aside,
            HandingInPlace place,
            AccountTransactions transactions,
            Clock clock) {
        this.addresses = addresses;
        this.store = store;
        this.inboxes = inboxes;
        this.portions = portions;
        this.aside = aside;
        this.place = place;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public LmtpAnswer asked(String address) {
        return answer(addresses.of(address));
    }

    private static LmtpAnswer answer(List<Place> places) {
        if (places.isEmpty()) {
            return LmtpAnswer.UNKNOWN;
        }
        if (places.stream().map(Place::account).distinct().count() > 1) {
            return LmtpAnswer.CONTESTED;
        }
        return places.stream().anyMatch(each -> each.inbox().setup().active()) ? LmtpAnswer.RECIPIENT : LmtpAnswer.OFF;
    }

    @Override
    public List<LmtpAnswer> taken(List<String> recipients, byte[] mail) {
        Map<InboxId, LmtpAnswer> taken = new HashMap<>();
        List<LmtpAnswer> answers = new ArrayList<>();
        for (String each : recipients) {
            List<Place> places = addresses.of(each);
            LmtpAnswer now = answer(places);
            // It may have been taken away, or switched off, since the address was asked for.
            answers.add(
                    now.equals(LmtpAnswer.RECIPIENT)
                            ? places.stream()
                                    .filter(one -> one.inbox().setup().active())
                                    .findFirst()
                                    .map(one ->
                                            taken.computeIfAbsent(one.inbox().id(), none -> taken(one, mail)))
                                    .orElse(LmtpAnswer.LATER)
                            : now);
        }
        return answers;
    }

    /** A fault with one mailbox is not one with the others. */
    private LmtpAnswer taken(Place to, byte[] mail) {
        try {
            return take(to.account(), to.inbox(), mail);
        } catch (RuntimeException e) {
            LOG.warn("A mail that was handed in is to come again: {}", Faults.describe(e));
            return LmtpAnswer.LATER;
        }
    }

    private LmtpAnswer take(AccountId account, MailInbox inbox, byte[] bytes) {
        UUID print = MailPrint.of(bytes);
        HandedIn known = transactions.call(account, () -> store.begun(account, inbox.id(), print, clock.instant()));
        if (!known.dealt()) {
            FetchedMail mail = new FetchedMail(uid(print), known.arrived(), bytes);
            List<DealtWith> dealt = portions.take(account, inbox, List.of(mail));
            if (dealt.isEmpty()) {
                return LmtpAnswer.LATER;
            }
            String reason = dealt.getFirst().aside();
            if (reason != null && !aside.put(account, inbox, mail, reason)) {
                return LmtpAnswer.NO_ROOM;
            }
            transactions.run(account, () -> {
                store.dealt(account, inbox.id(), print);
                inboxes.came(account, inbox.id(), clock.instant());
            });
        }
        return LmtpAnswer.TAKEN;
    }

    /** A number that a browser too can hold (RFC 7159, section 6). */
    private static long uid(UUID print) {
        return print.getMostSignificantBits() >>> 11;
    }

    /**
     * Tries one again that was set aside.
     *
     * @return why it still is; null if it has been taken in
     * @throws Problem not_found; unavailable if it cannot be stored just now
     */
    @Nullable
    String again(AccountId account, InboxId id, long uid) {
        MailInbox inbox = transactions
                .call(account, () -> inboxes.find(account, id))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        AsideMail lying = lying(account, id, uid);
        FetchedMail mail = aside.opened(account, lying);
        Optional<DealtWith> dealt =
                portions.take(account, inbox, List.of(mail)).stream().findFirst();
        String reason =
                dealt.orElseThrow(() -> new Problem(ProblemCode.UNAVAILABLE)).aside();
        if (reason == null) {
            aside.remove(account, lying);
        } else {
            transactions.run(account, () -> aside.note(account, id, mail, reason));
        }
        return reason;
    }

    /**
     * Deletes one that was set aside.
     *
     * @throws Problem not_found; legal_hold while it may be needed for a claim
     */
    void remove(AccountId account, InboxId id, long uid) {
        aside.remove(account, lying(account, id, uid));
    }

    private AsideMail lying(AccountId account, InboxId id, long uid) {
        return transactions
                .call(account, () -> store.aside(account, id, uid))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** What is wrong with a mailbox now: what was the last time, or that nothing listens for what is to be handed in. */
    @Nullable
    MailTrouble trouble(MailInbox inbox) {
        return inbox.setup().way() == MailWay.LMTP && !place.isOpen() ? MailTrouble.NOT_LISTENING : inbox.trouble();
    }

    void forgetOld(AccountId account) {
        transactions.run(
                account, () -> store.forgetBefore(account, clock.instant().minus(Limits.MAIL_HANDED_IN_KNOWN)));
    }
}
