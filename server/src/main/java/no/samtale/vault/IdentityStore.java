package no.samtale.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * The owners of the entries with one of these addresses, and the keys that there were entries of at that very moment: if
     * one of them was not looked under, an entry may just have been moved to it.
     */
    Found find(AccountId account, List<byte[]> addresses) {
        Set<KekId> keys = new HashSet<>();
        List<Owner> owners = new ArrayList<>();
        statements
                .query(
                        account,
                        """
                        select owner, epoch from identity_entry
                        where account_id = :account and address = any(:addresses)
                        union all
                        select null, epoch from key_encryption_key
                        where account_id = :account and bucket = :index and destroyed_at is null
                        """,
                        Map.of("addresses", array(addresses), "index", KekId.INDEX),
                        (row, number) -> owner(account, row))
                .forEach(row -> {
                    keys.add(row.kek());
                    if (row.sealed().length > 0) {
                        owners.add(row);
                    }
                });
        return new Found(owners, keys);
    }

    private static Owner owner(AccountId account, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("owner");
        return new Owner(sealed == null ? new byte[0] : sealed, new KekId(account, row.getInt("epoch"), KekId.INDEX));
    }

    /** Some of the entries of an epoch. */
    List<Entry> sealedBy(KekId kek, int limit) {
        return statements.query(
                kek.account(),
                "select address, owner from identity_entry where account_id = :account and epoch = :epoch limit :limit",
                Map.of("epoch", kek.epoch(), "limit", limit),
                (row, number) -> new Entry(kek, row.getBytes("address"), row.getBytes("owner")));
    }

    /** Puts one entry in the place of another, if that is there still. At every moment one of the two is there. */
    void replace(Entry old, Entry anew) {
        statements.run(
                old.kek().account(),
                """
                with gone as (
                    delete from identity_entry
                    where account_id = :account and address = :oldAddress and owner = :oldOwner and epoch = :oldEpoch
                    returning account_id)
                insert into identity_entry (account_id, address, owner, epoch, bucket)
                select account_id, :address, :owner, :epoch, :bucket from gone
                on conflict do nothing
                """,
                Map.of(
                        "oldAddress", old.address(),
                        "oldOwner", old.owner(),
                        "oldEpoch", old.kek().epoch(),
                        "address", anew.address(),
                        "owner", anew.owner(),
                        "epoch", anew.kek().epoch(),
                        "bucket", anew.kek().bucket()));
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

    /** What was found, and the keys that there were. */
    record Found(List<Owner> owners, Set<KekId> keys) {}
}
