package no.samtale.channels.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import no.samtale.channels.sms.SmsNames.Name;
import no.samtale.contacts.IdentityKind;
import no.samtale.contacts.ProvenAddresses;
import no.samtale.conversations.incoming.IncomingMessage;
import no.samtale.conversations.incoming.ReceiveMessage;
import no.samtale.conversations.outgoing.Peers;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores what somebody writes by SMS: in the latest conversation that is held with their number, or a new one. The network says
 * who sends, by a line or a call that has proved who it is: so the number counts as proved.
 */
@Component
class TakeSms {
    private final ReceiveMessage receive;
    private final ProvenAddresses addresses;
    private final Peers peers;
    private final Entrypoints entrypoints;
    private final SmsWords words;

    TakeSms(ReceiveMessage receive, ProvenAddresses addresses, Peers peers, Entrypoints entrypoints, SmsWords words) {
        this.receive = receive;
        this.addresses = addresses;
        this.peers = peers;
        this.entrypoints = entrypoints;
        this.words = words;
    }

    /** The conversation that an SMS from this number belongs to, if there is one. */
    Optional<ConversationId> conversation(AccountId account, SmsInbox inbox, String number) {
        return addresses
                .holder(account, IdentityKind.PHONE, number)
                .flatMap(holder -> peers.latest(account, inbox.id(), holder.identity()));
    }

    /**
     * Stores it, once however often this is called.
     *
     * @throws Problem as {@link ReceiveMessage#receive}
     */
    void take(AccountId account, SmsInbox inbox, String number, Name name, String text) {
        take(
                account,
                inbox,
                number,
                name,
                text,
                conversation(account, inbox, number).orElse(null),
                true);
    }

    /** Notes it where the person is talked with now; where they are not, there is nothing to note. */
    void note(AccountId account, SmsInbox inbox, String number, Name name, String text) {
        conversation(account, inbox, number).ifPresent(id -> take(account, inbox, number, name, text, id, false));
    }

    private void take(
            AccountId account,
            SmsInbox inbox,
            String number,
            Name name,
            String text,
            @Nullable ConversationId conversation,
            boolean reopens) {
        Entrypoint door = door(account, inbox);
        String language = door.languages().getFirst();
        IncomingMessage incoming = new IncomingMessage(
                name.reference(),
                name.arrived(),
                IdentityKind.PHONE,
                number,
                true,
                null,
                conversation,
                List.of(),
                language,
                text.isBlank() ? words.empty(language) : text,
                List.of());
        ReceiveMessage.Manner manner = new ReceiveMessage.Manner(
                Limits.SMS_JOINED_LENGTH, words.empty(language), reopens, (talk, message, files) -> {});
        try {
            receive.receive(door, incoming, manner);
        } catch (IOException e) {
            throw new UncheckedIOException("it has no files", e);
        }
    }

    Entrypoint door(AccountId account, SmsInbox inbox) {
        return entrypoints
                .entrypoint(account, inbox.entrypoint())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
