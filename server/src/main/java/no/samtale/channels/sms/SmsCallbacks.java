package no.samtale.channels.sms;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.samtale.accounts.AccountsProperties;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.vault.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * The addresses that gateways call us by: account, inbox, and 128 bits of a keyed hash of both, so that nobody can guess one and
 * nothing has to be stored.
 */
@Component
class SmsCallbacks {
    static final String PATH = "/sms/";
    private static final String USE = "sms-callback";
    private static final int IDS = 4 * Long.BYTES;
    private static final int PROOF = 16;

    private final SmsInboxes inboxes;
    private final Fingerprints fingerprints;
    private final AccountsProperties properties;

    SmsCallbacks(SmsInboxes inboxes, Fingerprints fingerprints, AccountsProperties properties) {
        this.inboxes = inboxes;
        this.fingerprints = fingerprints;
        this.properties = properties;
    }

    /** Whose an address is. */
    record Called(AccountId account, SmsInbox inbox) {}

    /** The address of an inbox; only its path where the operator has not told where people reach us. */
    String address(AccountId account, InboxId inbox) {
        URI url = properties.publicUrl();
        String base = url == null ? "" : url.toString().replaceAll("/+$", "");
        return base + PATH + token(account, inbox);
    }

    /** Whose a token is; empty if it is nobody's, or the inbox is not called by a gateway. */
    Optional<Called> called(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
        if (bytes.length != IDS + PROOF) {
            return Optional.empty();
        }
        ByteBuffer ids = ByteBuffer.wrap(bytes);
        AccountId account = new AccountId(new UUID(ids.getLong(), ids.getLong()));
        InboxId inbox = new InboxId(new UUID(ids.getLong(), ids.getLong()));
        // Looked up first: the keys of accounts that there are not would fill the memory.
        return inboxes.find(account, inbox)
                .filter(found -> found.setup().active() && found.setup().way().isGateway())
                .filter(found ->
                        MessageDigest.isEqual(proof(account, inbox), Arrays.copyOfRange(bytes, IDS, bytes.length)))
                .map(found -> new Called(account, found));
    }

    /** The last part of the address. */
    String token(AccountId account, InboxId inbox) {
        ByteBuffer token = ByteBuffer.allocate(IDS + PROOF);
        put(token, account.value());
        put(token, inbox.value());
        token.put(proof(account, inbox));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    private static void put(ByteBuffer token, UUID id) {
        token.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private byte[] proof(AccountId account, InboxId inbox) {
        return Arrays.copyOf(fingerprints.of(account, USE, inbox.toString()), PROOF);
    }
}
