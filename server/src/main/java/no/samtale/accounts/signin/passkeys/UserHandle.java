package no.samtale.accounts.signin.passkeys;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What a device keeps of whose a passkey is (WebAuthn level 3, section 5.4.3): the account, by which the passkey is found when
 * nobody has said who they are, and 16 random bytes for the agent. It says nothing about the person.
 */
record UserHandle(AccountId account, UUID random) {
    private static final int BYTES = 32;

    static Optional<UserHandle> of(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new UserHandle(
                new AccountId(new UUID(buffer.getLong(), buffer.getLong())),
                new UUID(buffer.getLong(), buffer.getLong())));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
    }
}
