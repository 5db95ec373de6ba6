package no.samtale.channels.sms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samtale.channels.sms.SmsNames.Name;
import no.samtale.channels.sms.SmsSegmentStore.Row;
import no.samtale.channels.sms.SmsSegmentStore.Whole;
import no.samtale.channels.sms.wire.HeardSms;
import no.samtale.channels.sms.wire.SmsPart;
import no.samtale.contacts.PinnedAddresses;
import no.samtale.contacts.ProvenAddresses.Holder;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the parts of long SMS together, in whatever order and however often they come. What is not whole after
 * {@link Limits#SMS_PARTS_WITHIN} is taken in with gaps; a part that comes later still is taken in by itself.
 */
@Component
class JoinSms {
    private final SmsInboxStore inboxes;
    private final SmsSegmentStore store;
    private final SmsSenders senders;
    private final SmsNames names;
    private final TakeSms take;
    private final PinnedAddresses addresses;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final Clock clock;

    JoinSms(
            SmsInboxStore inboxes,
            SmsSegmentStore store,
            SmsSenders senders,
            SmsNames names,
            TakeSms take,
            PinnedAddresses addresses,
            Vault vault,
            AccountTransactions transactions,
            Clock clock) {
        this.inboxes = inboxes;
        this.store = store;
        this.senders = senders;
        this.names = names;
        this.take = take;
        this.addresses = addresses;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps a part, and takes the text in if it is whole by it. */
    void take(AccountId account, SmsInbox inbox, HeardSms sms, SmsPart part) {
        Holder sender = senders.of(
                account, sms.from(), take.door(account, inbox).languages().getFirst());
        Whole whole = new Whole(inbox.id(), sender.contact(), part.reference(), part.of());
        Row row = sealed(account, sender, part, sms.text());
        if (!isKept(account, whole, row)) {
            // The reference has come round again: what waited under it gets no more.
            bring(account, whole);
            isKept(account, whole, row);
        }
        if (transactions.call(account, () -> store.rows(account, whole)).size() == part.of()) {
            bring(account, whole);
        }
    }

    /** Takes in what is whole or has waited for too long. */
    void bringReady(AccountId account) {
        Instant late = clock.instant().minus(Limits.SMS_PARTS_WITHIN);
        transactions.call(account, () -> store.ready(account, late)).forEach(whole -> bring(account, whole));
    }

    private Row sealed(AccountId account, Holder sender, SmsPart part, String text) {
        UUID id = Ids.timeOrdered();
        byte[] sealed = ScreenedText.of(text)
                .seal(Purpose.DELIVER, vault, KeyScope.of(account, sender.contact()), SmsSegmentStore.cell(id));
        byte[] print = names.print(account, List.of("part", text)).getBytes(StandardCharsets.US_ASCII);
        return new Row(id, sender.identity(), part.number(), print, sealed, clock.instant());
    }

    /** False if another text waits under the same reference. */
    private boolean isKept(AccountId account, Whole whole, Row row) {
        return transactions.call(account, () -> {
            inboxes.alone(account, whole.inbox());
            List<Row> here = store.rows(account, whole);
            Row same = here.stream()
                    .filter(each -> each.number() == row.number())
                    .findFirst()
                    .orElse(null);
            if (same != null && Arrays.equals(same.print(), row.print())) {
                return true;
            }
            if (same != null) {
                if (here.stream().anyMatch(each -> each.sealed() != null)) {
                    return false;
                }
                store.remove(account, whole);
            }
            store.insert(account, whole, row);
            return true;
        });
    }

    private void bring(AccountId account, Whole whole) {
        SmsInbox inbox = transactions
                .call(account, () -> inboxes.find(account, whole.inbox()))
                .orElseThrow(() -> new IllegalStateException("an inbox that parts wait in is there"));
        List<Row> waiting = transactions.call(account, () -> store.rows(account, whole)).stream()
                .filter(each -> each.sealed() != null)
                .toList();
        Row first = waiting.stream().min(Comparator.comparing(Row::at)).orElse(null);
        String number =
                first == null ? null : addresses.of(account, first.identity()).orElse(null);
        if (first == null || number == null) {
            // Restricted or erased since: it may be read later, or goes by the clock.
            return;
        }
        Map<Integer, String> texts = new TreeMap<>();
        for (Row each : waiting) {
            String text = opened(account, whole.contact(), each);
            if (text == null) {
                return;
            }
            texts.put(each.number(), text);
        }
        Instant arrived = first.at();
        String print = names.print(
                account,
                List.of(
                        "parts",
                        whole.contact() + " " + whole.reference() + " " + whole.parts() + " " + texts.keySet()));
        Name name = new Name("sms " + print + " " + arrived.toEpochMilli(), arrived);
        take.take(account, inbox, number, name, JoinedText.of(texts, whole.parts()));
        transactions.run(
                account,
                () -> store.brought(account, waiting.stream().map(Row::id).toList()));
    }

    private @Nullable String opened(AccountId account, ContactId contact, Row row) {
        byte[] sealed = row.sealed();
        try {
            return sealed == null
                    ? null
                    : vault.open(
                            Purpose.DELIVER, KeyScope.of(account, contact), SmsSegmentStore.cell(row.id()), sealed);
        } catch (NotReadable gone) {
            return null;
        }
    }
}
