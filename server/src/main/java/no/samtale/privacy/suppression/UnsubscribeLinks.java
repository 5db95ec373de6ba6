package no.samtale.privacy.suppression;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.register.Language;
import no.samtale.vault.Address;
import no.samtale.vault.CompanySecrets;
import no.samtale.vault.SealBroken;
import org.springframework.stereotype.Component;

/**
 * Links by which whoever has got a mail stops the next one, without signing in (RFC 8058). A link is the account and, sealed,
 * the keyed hash of the address with what it was sent: it tells nobody anything, cannot be made up, and needs no row, so that it
 * works for as long as the mail lies in a mailbox, also after an erasure. Looking at one changes nothing, as mail programs and
 * scanners look at every link; using it does, and using it again changes nothing more.
 */
@Component
public class UnsubscribeLinks {
    /** Before the token. */
    public static final String PATH = "/unsubscribe/";

    private static final String USE = "unsubscribe-link";
    private static final int ACCOUNT_BYTES = 16;
    private static final int PARTS = 3;

    private final CompanySecrets secrets;
    private final Suppressions suppressions;

    UnsubscribeLinks(CompanySecrets secrets, Suppressions suppressions) {
        this.secrets = secrets;
        this.suppressions = suppressions;
    }

    /**
     * What a link stops. It says nothing of whose it is.
     *
     * @param language of the mail
     * @param stopped whether it is stopped already
     */
    public record Unsubscribing(AccountId account, SuppressedMatter matter, Language language, boolean stopped) {}

    @SuppressWarnings("ArrayRecordComponent") // carries a hash between link and ledger; never compared
    private record Target(AccountId account, byte[] address, SuppressedMatter matter, Language language) {}

    /** The path of a link for a mail to this address. */
    public String make(AccountId account, SuppressedMatter matter, Address address, Language language) {
        String hash = Base64.getEncoder().encodeToString(suppressions.hash(account, address));
        byte[] sealed = secrets.seal(account, USE, String.join(" ", hash, matter.code(), language.code()));
        byte[] token = ByteBuffer.allocate(ACCOUNT_BYTES + sealed.length)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .put(sealed)
                .array();
        return PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What the link would stop; empty if it is none. */
    public Optional<Unsubscribing> look(String token) {
        return target(token).map(this::standing);
    }

    /** Stops what it is about; empty if it is no link. */
    public Optional<Unsubscribing> stop(String token) {
        return target(token).map(target -> {
            suppressions.note(target.account(), target.matter(), target.address(), true, SuppressionSource.ONE_CLICK);
            return standing(target);
        });
    }

    /** Takes that back; empty if it is no link. */
    public Optional<Unsubscribing> resume(String token) {
        return target(token).map(target -> {
            suppressions.note(target.account(), target.matter(), target.address(), false, SuppressionSource.ONE_CLICK);
            return standing(target);
        });
    }

    private Unsubscribing standing(Target target) {
        boolean stopped = suppressions.holds(target.account(), target.matter(), target.address());
        return new Unsubscribing(target.account(), target.matter(), target.language(), stopped);
    }

    private Optional<Target> target(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length <= ACCOUNT_BYTES) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        AccountId account = new AccountId(new UUID(id.getLong(), id.getLong()));
        try {
            String opened = secrets.open(account, USE, Arrays.copyOfRange(bytes, ACCOUNT_BYTES, bytes.length));
            return read(account, opened.split(" ", PARTS));
        } catch (SealBroken notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Target> read(AccountId account, String[] parts) {
        byte[] address = Base64.getDecoder().decode(parts[0]);
        return SuppressedMatter.of(parts[1]).flatMap(matter -> Language.of(parts[2])
                .map(language -> new Target(account, address, matter, language)));
    }
}
