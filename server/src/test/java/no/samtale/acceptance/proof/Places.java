package no.samtale.acceptance.proof;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import no.samtale.acceptance.PlainScan;
import no.samtale.backups.OpenedCopy;
import no.samtale.platform.AccountId;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Table;
import no.samtale.testing.TestMailServer;
import no.samtale.vault.Cell;
import no.samtale.vault.EveryKey;
import no.samtale.vault.KeyScope;
import no.samtale.vault.SentRow;

/** Where the proof looks for what is known of a person, and how much it finds there. */
final class Places {
    private static final Map<String, KeyScope.Kind> NAMING =
            Map.of("contact_id", KeyScope.Kind.CONTACT, "conversation_id", KeyScope.Kind.CONVERSATION);

    private static final Pattern BASE64 =
            Pattern.compile("\"((?:[A-Za-z0-9+/]{4}){4,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)\"");

    private static final Duration CLEARED_WITHIN = Duration.ofMinutes(2);

    private final Install install;
    private final Register register;
    private final AccountId account;

    Places(Install install, Register register) {
        this.install = install;
        this.register = register;
        this.account =
                new AccountId(UUID.fromString(install.text("main", "select account_id::text from contact limit 1")));
    }

    Path keyring() {
        return install.folder.resolve("data-keyring");
    }

    /** What the databases and the API still have of the person: rows, keys, index entries. */
    Map<String, Integer> running(Person person) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Table table : register.tables()) {
            if (table.cluster() == Table.Cluster.MAIN && table.isolation() == Table.Isolation.ACCOUNT) {
                rows(table, person).ifPresent(rows -> found.put("main, rows of " + table.name(), rows));
            }
        }
        found.put("vault, wrapped keys", (int) install.count(
                "vault", "select count(*) from key_scope where scope_id in (" + quoted(person.scopes()) + ")"));
        found.put("vault, index entries", confirmed(indexRows(), person));
        found.put(
                "export",
                marks(
                        person.contacts().stream()
                                .map(contact -> exported(contact))
                                .collect(joining()),
                        person));
        found.put(
                "console",
                marks(
                        person.conversations().stream()
                                .map(conversation -> install.get("/api/console/conversations/" + conversation)
                                        .text())
                                .collect(joining()),
                        person));
        return found;
    }

    /** The export of a contact; what is kept as it came, byte by byte, stands there in Base64 and is read with it. */
    String exported(String contact) {
        String export =
                install.get("/api/console/contacts/" + contact + "/export").text();
        return BASE64.matcher(export)
                .results()
                .map(found -> new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8))
                .collect(joining("", export, ""));
    }

    /** Mails in the company's mailboxes, at a mail server of others. */
    Map<String, Integer> mailbox(Person person) {
        return Map.of("mailbox", mails(person));
    }

    /** The same when it has been given the time that clearing it takes, which begins with the erasure and ends after it. */
    Map<String, Integer> mailboxInTime(Person person) {
        long end = System.nanoTime() + CLEARED_WITHIN.toNanos();
        while (mails(person) > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return mailbox(person);
    }

    private static int mails(Person person) {
        return person.mailboxes().stream()
                .mapToInt(mailbox -> TestMailServer.count(mailbox, "INBOX"))
                .sum();
    }

    private java.util.Optional<Integer> rows(Table table, Person person) {
        List<String> conditions = new ArrayList<>();
        for (Column column : table.columns()) {
            KeyScope.Kind kind = NAMING.get(column.name());
            if (kind != null) {
                conditions.add(column.name() + " in ("
                        + quoted(kind == KeyScope.Kind.CONTACT ? person.contacts() : person.conversations()) + ")");
            }
        }
        return conditions.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of((int) install.count(
                        "main", "select count(*) from " + table.name() + " where " + String.join(" or ", conditions)));
    }

    private static String quoted(List<?> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(joining(", "));
    }

    private int marks(String text, Person person) {
        return new PlainScan(person.marks())
                .all(text.getBytes(StandardCharsets.UTF_8))
                .size();
    }

    /** All files that the installation has written, by place. */
    Map<String, Path> folders() {
        Path clusters = install.data.resolve("clusters");
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("main, files", clusters.resolve("main"));
        places.put("main, WAL", clusters.resolve("main/pg_wal"));
        places.put("main, log", clusters.resolve("main/log"));
        places.put("vault, files", clusters.resolve("vault"));
        places.put("vault, WAL", clusters.resolve("vault/pg_wal"));
        places.put("vault, log", clusters.resolve("vault/log"));
        places.put("temporary files", install.folder.resolve("temporary"));
        places.put("keyring", keyring());
        places.put("copies, sealed", install.folder.resolve("copies"));
        places.put("vault copies, sealed", install.folder.resolve("data-vault-copies"));
        places.put("browser of the agent", install.folder.resolve("browser-agent"));
        return places;
    }

    Map<String, Integer> files(Person person) {
        Map<String, Integer> found = new LinkedHashMap<>();
        PlainScan scan = new PlainScan(person.marks());
        folders()
                .forEach((place, folder) ->
                        found.put(place, FolderScan.of(folder, scan).size()));
        found.put(
                "server's log",
                scan.all(String.join("\n", install.server.said()).getBytes(StandardCharsets.UTF_8))
                        .size());
        int opened = 0;
        for (ClusterPlan plan : List.of(ClusterPlan.MAIN, ClusterPlan.VAULT)) {
            for (OpenedCopy copy : copies(plan)) {
                opened += scan.all(copy.plain()).size();
            }
        }
        found.put("copies, opened", opened);
        return found;
    }

    /** Texts and opened data keys in the server's memory. */
    Map<String, Integer> memory(Person person, Map<String, byte[]> dataKeys) {
        Path dump = install.heap();
        Map<String, String> all = FolderScan.file(dump, new PlainScan(person.marks(), dataKeys));
        long keys = all.keySet().stream().filter(dataKeys::containsKey).count();
        Map<String, Integer> found = new LinkedHashMap<>();
        found.put("memory, texts", (int) (all.size() - keys));
        found.put("memory, keys", (int) keys);
        try {
            Files.delete(dump);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    /** The person's data keys as they stand in the vault now. */
    Map<String, byte[]> dataKeys(Person person) {
        Map<String, byte[]> keys = new HashMap<>();
        EveryKey every = new EveryKey(keyring());
        for (SentRow row : vaultRows("select account_id, epoch, bucket, kind, scope_id, wrapped from key_scope"
                + " where scope_id in (" + quoted(person.scopes()) + ")")) {
            every.unwrap(row).ifPresent(key -> keys.put("key of " + row.id("scope_id"), key));
        }
        return keys;
    }

    /** What old copies give, together with every key that there is now. */
    Map<String, Integer> oldCopies(Person person) {
        EveryKey every = new EveryKey(keyring());
        Map<UUID, byte[]> dataKeys = new HashMap<>();
        int confirmed = 0;
        for (OpenedCopy vault : copies(ClusterPlan.VAULT)) {
            for (SentRow row : vault.tables().getOrDefault("key_scope", List.of())) {
                UUID scope = row.id("scope_id");
                if (person.scopes().contains(scope)) {
                    every.unwrap(row).ifPresent(key -> dataKeys.put(scope, key));
                }
            }
            confirmed += confirmed(vault.tables().getOrDefault("identity_entry", List.of()), person);
        }
        int opened = 0;
        for (OpenedCopy main : copies(ClusterPlan.MAIN)) {
            opened += opened(main, dataKeys);
        }
        Map<String, Integer> found = new LinkedHashMap<>();
        found.put("old copies with every key, data keys", dataKeys.size());
        found.put("old copies with every key, sealed values", opened);
        found.put("old vault copies with every key, addresses", confirmed);
        return found;
    }

    private int opened(OpenedCopy main, Map<UUID, byte[]> dataKeys) {
        int opened = 0;
        for (Table table : register.tables()) {
            for (Column column : table.columns()) {
                if (column instanceof Column.Content content && table.cluster() == Table.Cluster.MAIN) {
                    for (SentRow row : main.tables().getOrDefault(table.name(), List.of())) {
                        opened += opens(table, content, row, dataKeys) ? 1 : 0;
                    }
                }
            }
        }
        return opened;
    }

    private boolean opens(Table table, Column.Content column, SentRow row, Map<UUID, byte[]> dataKeys) {
        byte[] sealed = row.find(column.name());
        if (sealed == null) {
            return false;
        }
        Cell cell = new Cell(table.name(), column.name(), row.id(column.row()));
        return dataKeys.entrySet().stream().anyMatch(key -> EveryKey.open(
                        key.getValue(), new KeyScope(account, column.key(), key.getKey()), cell, sealed)
                .isPresent());
    }

    private List<OpenedCopy> copies(ClusterPlan plan) {
        List<OpenedCopy> all = new ArrayList<>();
        Path copies = install.folder.resolve("copies");
        if (Files.exists(copies)) {
            try (var folders = Files.list(copies)) {
                folders.forEach(folder -> all.addAll(OpenedCopy.all(folder, plan, keyring())));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        all.addAll(OpenedCopy.all(install.folder.resolve("data-vault-copies"), plan, keyring()));
        return all;
    }

    private int confirmed(List<SentRow> rows, Person person) {
        EveryKey every = new EveryKey(keyring());
        return (int) person.addresses().stream()
                .filter(address -> rows.stream().anyMatch(row -> every.confirms(row, account, address)))
                .count();
    }

    /** How many of the person's addresses the index has. */
    int confirmed(Person person) {
        return confirmed(indexRows(), person);
    }

    private List<SentRow> indexRows() {
        return vaultRows("select account_id, epoch, bucket, address from identity_entry");
    }

    /** Rows as PostgreSQL sends them in binary. */
    private List<SentRow> vaultRows(String sql) {
        List<SentRow> rows = new ArrayList<>();
        try (Connection connection = install.superuser("vault");
                var found = connection.createStatement().executeQuery("""
                        select uuid_send(account_id) as account_id, int4send(epoch) as epoch, int2send(bucket) as bucket,
                            %s from (%s) as r
                        """.formatted(
                                sql.contains("wrapped")
                                        ? "int2send(kind) as kind, uuid_send(scope_id) as scope_id, wrapped"
                                        : "address",
                                sql))) {
            while (found.next()) {
                Map<String, byte[]> row = new HashMap<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.put(found.getMetaData().getColumnName(column), found.getBytes(column));
                }
                rows.add(new SentRow(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    boolean findsInOpenedCopies(PlainScan scan) {
        return copies(ClusterPlan.MAIN).stream()
                .anyMatch(copy -> !scan.all(copy.plain()).isEmpty());
    }

    /** Copies of the vault that the server should have deleted. */
    int vaultCopiesPast() {
        java.time.Instant now = java.time.Instant.now().plus(install.ahead());
        return (int) OpenedCopy.all(install.folder.resolve("data-vault-copies"), ClusterPlan.VAULT, keyring()).stream()
                .filter(copy -> copy.at().isBefore(now.minus(no.samtale.platform.Limits.VAULT_BACKUPS_KEPT)))
                .count();
    }
}
