package no.samtale.conversations.onward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.PublicAddress;
import no.samtale.contacts.MailAddresses;
import no.samtale.contacts.PinnedAddresses;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Conversations;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.Handover;
import no.samtale.platform.AccountId;
import no.samtale.platform.Ids;
import no.samtale.platform.Limits;
import no.samtale.platform.LinkToken;
import no.samtale.platform.MessageId;
import no.samtale.platform.caches.RecentTries;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.MessageFile;
import org.springframework.stereotype.Component;

/**
 * Asks by mail whether an address is theirs who have claimed it, before a word of the conversation is sent there. The mail
 * says that there is an answer, and holds a link; nothing of what was said, and nothing that a visitor has typed.
 */
@Component
class AskForProof {
    private static final Duration LEASE = Carrier.WITHIN.multipliedBy(2);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration WINDOW = Duration.ofDays(1);
    private static final int COUNTS = 10_000;

    private final MessageFile words = new MessageFile("onward");
    private final AccountTransactions transactions;
    private final OnwardStore store;
    private final ConversationAccess access;
    private final Conversations conversations;
    private final PinnedAddresses pinned;
    private final MailAddresses addresses;
    private final Accounts accounts;
    private final PublicAddress home;
    private final Clock clock;
    /** By keyed hashes of addresses: however many chats name one, it is asked no oftener. */
    private final RecentTries<String> asked;

    AskForProof(
            AccountTransactions transactions,
            OnwardStore store,
            ConversationAccess access,
            Conversations conversations,
            PinnedAddresses pinned,
            MailAddresses addresses,
            Accounts accounts,
            PublicAddress home,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.access = access;
        this.conversations = conversations;
        this.pinned = pinned;
        this.addresses = addresses;
        this.accounts = accounts;
        this.home = home;
        this.clock = clock;
        this.asked = new RecentTries<>(clock, WINDOW, COUNTS);
    }

    /** Sends the mail, if nobody else is at it; what may have left is not sent again. */
    void ask(AccountId account, OnwardWish wish, Carrier carrier) {
        Instant now = clock.instant();
        if (!transactions.call(account, () -> store.take(account, wish.conversation(), now, now.plus(LEASE)))) {
            return;
        }
        LinkToken token = LinkToken.random(account);
        Optional<byte[]> print = addresses.print(account, wish.identity());
        Optional<CarriedMessage> mail = access.forChannel(account, wish.conversation())
                .flatMap(conversation ->
                        pinned.of(account, wish.identity()).map(address -> mail(conversation, wish, address, token)));
        if (print.isEmpty() || mail.isEmpty()) {
            // It lies unused for now.
            return;
        }
        OnwardStore.Proof proof = new OnwardStore.Proof(token.hash(), print.get(), now.plus(Limits.ADDRESS_PROOF));
        Handover answer = hand(account, wish, carrier, mail.get(), proof);
        transactions.run(account, () -> note(account, wish, answer));
    }

    private Handover hand(
            AccountId account, OnwardWish wish, Carrier carrier, CarriedMessage mail, OnwardStore.Proof proof) {
        try {
            return carrier.hand(mail, () -> {
                String address = HexFormat.of().formatHex(proof.address());
                if (!asked.take(address, Limits.PROOFS_ASKED)
                        || !transactions.call(account, () -> store.asked(account, wish, proof))) {
                    throw new NotAsked();
                }
            });
        } catch (NotAsked e) {
            return new Handover.Unknown();
        }
    }

    /** It was taken back, or another address given, between being read and leaving; or it was asked often enough today. */
    private static final class NotAsked extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void note(AccountId account, OnwardWish wish, Handover answer) {
        switch (answer) {
            case Handover.Taken taken -> {}
            case Handover.Unknown unknown -> {}
            case Handover.Refused refused -> store.failed(account, wish);
            case Handover.Later later ->
                store.again(account, wish, clock.instant().plus(later.after() == null ? PAUSE : later.after()));
        }
    }

    private CarriedMessage mail(AccessibleConversation accessible, OnwardWish wish, String address, LinkToken token) {
        AccountId account = accessible.account();
        Conversation conversation = conversations.current(accessible);
        Language language = Language.of(conversation.language()).orElse(Language.NB);
        String text = words.in(language, "mail")
                .replace("{company}", accounts.account(account).name())
                .replace("{link}", home.of("/onward/" + token.text()).toString())
                .replace("{days}", Long.toString(Limits.ADDRESS_PROOF.toDays()));
        return new CarriedMessage(
                account,
                wish.inbox(),
                conversation.entrypoint(),
                conversation.id(),
                new MessageId(Ids.timeOrdered()),
                accessible.contact(),
                address,
                language.code(),
                "",
                text,
                List.of());
    }
}
