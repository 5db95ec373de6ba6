package no.samtale.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;

/** Somebody who has the whole keyring as it is now, and tries every key of it on what lies in old copies. */
public final class EveryKey {
    private final FolderKeyring keyring;
    private final List<RootKey> keys = new ArrayList<>();

    public EveryKey(Path folder) {
        keyring = new FolderKeyring(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> name.startsWith("keys/") || name.equals(Keyring.INSTALLATION))
                    .forEach(name -> keyring.find(name).ifPresent(keys::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data key of a row of key_scope, if any key opens it. */
    public Optional<byte[]> unwrap(SentRow row) {
        KekId kek = kek(row);
        KeyScope scope =
                new KeyScope(kek.account(), KeyScope.Kind.of(number(row.get("kind"))), uuid(row.get("scope_id")));
        for (RootKey key : keys) {
            try {
                return Optional.of(new KeyEncryptionKey(kek, key).unwrap(scope, row.get("wrapped")));
            } catch (SealBroken anotherKey) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** A sealed value, opened with a data key. */
    public static Optional<String> open(byte[] dataKey, KeyScope scope, Cell cell, byte[] sealed) {
        try {
            return Optional.of(SealedText.open(new RawAesGcm(dataKey), scope, cell, sealed));
        } catch (SealBroken anotherKey) {
            return Optional.empty();
        }
    }

    /** Whether a row of identity_entry tells that this is the address that it stands for. */
    public boolean confirms(SentRow row, AccountId account, Address address) {
        Optional<RootKey> installation = keyring.find(Keyring.INSTALLATION);
        if (installation.isEmpty()) {
            return false;
        }
        byte[] text = (address.kind().name() + '\0' + address.normal()).getBytes(StandardCharsets.UTF_8);
        byte[] hash = Primitives.unfailing(
                () -> Primitives.hmac(installation.get().derive("address-hash/" + account, Primitives.HMAC_BYTES))
                        .compute(text, 32));
        KekId kek = kek(row);
        return keys.stream()
                .anyMatch(key -> java.util.Arrays.equals(
                        row.get("address"), Primitives.unfailing(() -> new KeyEncryptionKey(kek, key)
                                .index()
                                .encryptDeterministically(
                                        hash, "samtale/1/address".getBytes(StandardCharsets.UTF_8)))));
    }

    /** An id that falls into the same bucket as another: what ends the one's key touches the other. */
    public static UUID besides(UUID other) {
        KekId wanted = bucket(other);
        return Stream.generate(UUID::randomUUID)
                .filter(id -> bucket(id).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static KekId bucket(UUID id) {
        return KekId.forScope(
                new KeyScope(KekId.INSTALLATION, KeyScope.Kind.CONVERSATION, id),
                java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC));
    }

    private static KekId kek(SentRow row) {
        return new KekId(
                new AccountId(uuid(row.get("account_id"))), number(row.get("epoch")), number(row.get("bucket")));
    }

    /** A number as PostgreSQL sends it. */
    private static int number(byte[] bytes) {
        return bytes.length == 2
                ? ByteBuffer.wrap(bytes).getShort()
                : ByteBuffer.wrap(bytes).getInt();
    }

    /** An id as PostgreSQL sends it. */
    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
