package no.samtale.vault;

import java.util.List;
import java.util.Map;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.support.SqlArrayValue;

/** The entries of the identity index: table identity_entry. */
final class IdentityStore {
    private final VaultStatements statements;

    IdentityStore(VaultStatements statements) {
        this.statements = statements;
    }

    /**
     * Adds an entry, unless it is there already.
     *
     * @param same the same entry as it would be under the key of each epoch
     */
    void add(Entry entry, List<Entry> same) {
        statements.run(
                entry.kek().account(),
                """
                insert into identity_entry (account_id, address, owner, epoch, bucket)
                select :account, :address, :owner, :epoch, :bucket
                where not exists (
                    select from identity_entry
                        join unnest(:addresses::bytea[], :owners::bytea[]) as same (address, owner) using (address, owner)
                    where account_id = :account)
                on conflict do nothing
                """,
                Map.of(
                        "address", entry.address(),
                        "owner", entry.owner(),
                        "epoch", entry.kek().epoch(),
                        "bucket", entry.kek().bucket(),
                        "addresses", array(same.stream().map(Entry::address).toList()),
                        "owners", array(same.stream().map(Entry::owner).toList())));
    }

    /** The owners of the entries with one of these addresses. */
    List<Owner> find(AccountId account, List<byte[]> addresses) {
        return statements.query(
                account,
                "select owner, epoch from identity_entry where account_id = :account and address = any(:addresses)",
                Map.of("addresses", array(addresses)),
                (row, number) ->
                        new Owner(row.getBytes("owner"), new KekId(account, row.getInt("epoch"), KekId.INDEX)));
    }

    void remove(AccountId account, List<byte[]> owners) {
        statements.run(
                account,
                "delete from identity_entry where account_id = :account and owner = any(:owners)",
                Map.of("owners", array(owners)));
    }

    private static SqlArrayValue array(List<byte[]> values) {
        return new SqlArrayValue("bytea", (Object[]) values.toArray(byte[][]::new));
    }

    /** An entry as it is stored: both parts sealed under an epoch's key. */
    record Entry(KekId kek, byte[] address, byte[] owner) {}

    /** A sealed owner, and the key that opens it. */
    record Owner(byte[] sealed, KekId kek) {}
}
