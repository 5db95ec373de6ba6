package no.samtale.vault;

import java.util.List;
import no.samtale.platform.AccountId;

/**
 * Compares the ledger with its anchors before the server opens. A vault that does not reach an anchor is a copy from
 * before an erasure: with it, what was erased would come back.
 */
final class LedgerCheck {
    private static final int PAGE = 1_000;

    private final Keyring keyring;
    private final LedgerStore store;

    LedgerCheck(Keyring keyring, LedgerStore store) {
        this.keyring = keyring;
        this.store = store;
    }

    /** @throws KeyringFault if the vault is older than an anchor, or an entry has been changed or is missing */
    void run() {
        keyring.anchors().forEach(this::check);
    }

    private void check(LedgerAnchor anchor) {
        if (store.at(anchor.account(), anchor.position()).filter(anchor::is).isEmpty()) {
            throw fault("The vault is older than an erasure that the keyring " + keyring.place() + " knows of.");
        }
        requireChain(anchor.account());
    }

    private void requireChain(AccountId account) {
        byte[] before = LedgerEntry.BEFORE_ALL;
        long position = 0;
        for (List<LedgerEntry.Sealed> page = store.after(account, 0, PAGE);
                !page.isEmpty();
                page = store.after(account, position, PAGE)) {
            for (LedgerEntry.Sealed sealed : page) {
                position++;
                if (sealed.entry().position() != position || !sealed.follows(before)) {
                    throw fault("The vault's ledger of erasures is broken at entry " + position + ".");
                }
                before = sealed.hash();
            }
        }
    }

    private static KeyringFault fault(String what) {
        return new KeyringFault(
                what,
                "Nothing was changed, and nothing that was erased is shown. Restore the newest copy of the vault, and"
                        + " start again.");
    }
}
