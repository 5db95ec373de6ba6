package no.samtale.vault;

import java.util.HexFormat;
import java.util.UUID;
import no.samtale.platform.AccountId;

/**
 * How far an account's ledger had come when it was last written, kept in the keyring: a copy of the vault that does not
 * reach it is too old.
 */
record LedgerAnchor(AccountId account, long position, byte[] hash) {
    private static final HexFormat HEX = HexFormat.of();

    /** One line: account, position, hash. */
    String text() {
        return account + " " + position + " " + HEX.formatHex(hash) + "\n";
    }

    /** @throws IllegalArgumentException if it is not one */
    static LedgerAnchor of(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("an anchor has three parts");
        }
        return new LedgerAnchor(
                new AccountId(UUID.fromString(parts[0])), Long.parseLong(parts[1]), HEX.parseHex(parts[2]));
    }

    boolean is(LedgerEntry.Sealed sealed) {
        return sealed.entry().position() == position && java.util.Arrays.equals(sealed.hash(), hash);
    }
}
