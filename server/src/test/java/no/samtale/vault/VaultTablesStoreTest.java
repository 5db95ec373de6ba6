package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody sees who has the vault's database and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultTablesStoreTest {
    private static final String EMAIL = "kari.nordmann@blåbær.example.no";
    private static final String PHONE = "+4722225555";

    private final VaultDatabase database = new VaultDatabase();
    private final AccountId account = AccountId.random();
    private final ContactId contact = ContactId.random();
    private final AgentId agent = AgentId.random();
    private Path keyring;

    @BeforeAll
    void fill(@TempDir Path folder) {
        keyring = folder.resolve("keyring");
        VaultNode node = new VaultNode(database, keyring, new SettableClock());
        node.vault.create(List.of(KeyScope.of(account, contact), KeyScope.of(account, agent)));
        node.index.add(account, contact, Address.email(EMAIL));
        node.index.add(account, contact, Address.phone(PHONE));
        node.index.add(account, agent, Address.email(EMAIL));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void holdNoAddress() {
        String tables = dump();
        for (String address : List.of(EMAIL, PHONE, "blåbær", "nordmann")) {
            forms(address).forEach(form -> assertThat(tables).doesNotContain(form));
        }
    }

    @Test
    void holdNoKey() throws IOException {
        String tables = dump();
        List<String> keys = keys();
        assertThat(keys).hasSizeGreaterThanOrEqualTo(4);
        for (String key : keys) {
            assertThat(tables).doesNotContain(key);
            assertThat(tables)
                    .doesNotContain(HexFormat.of().formatHex(Base64.getDecoder().decode(key)));
        }
    }

    @Test
    void nameNobodyInTheIdentityIndex() {
        String entries = rows("identity_entry");
        for (Object id : List.of(contact, agent)) {
            assertThat(entries)
                    .doesNotContain(id.toString())
                    .doesNotContain(id.toString().replace("-", ""));
        }
    }

    @Test
    void wouldBeSeenToHoldAnAddressIfTheyDid() {
        database.superuser()
                .sql("create table control as select convert_to(?, 'UTF8') as bytes")
                .param(EMAIL)
                .update();
        try {
            assertThat(dump()).contains(forms(EMAIL).toList().getFirst());
        } finally {
            database.superuser().sql("drop table control").update();
        }
    }

    @Test
    void areBehindRowLevelSecurityOrOnTheListOfThoseWithoutPersonalData() {
        List<String> open = database.superuser()
                .sql("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r'
                            and not (relrowsecurity and relforcerowsecurity)
                        order by relname
                        """)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(open).containsExactly("flyway_schema_history", "installation", "key_encryption_key");
    }

    @Test
    void areNotForTheServerToAlter() {
        JdbcClient app = JdbcClient.create(database.app());
        for (String sql : List.of(
                "delete from installation",
                "update installation set check_value = '\\x00'",
                "delete from key_encryption_key",
                "update key_encryption_key set check_value = '\\x00'",
                "update key_encryption_key set erased = false",
                "truncate key_scope",
                "alter table key_scope no force row level security")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> app.sql(sql).update());
        }
    }

    private String dump() {
        return database
                .superuser()
                .sql("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .map(this::rows)
                .reduce("", String::concat);
    }

    private String rows(String table) {
        return String.join(
                "\n",
                database.superuser()
                        .sql("select t::text from " + table + " t")
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private List<String> keys() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> all = Files.walk(keyring)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Files.readString(each)
                        .lines()
                        .filter(line -> line.startsWith("key="))
                        .forEach(line -> keys.add(line.substring(4)));
            }
        }
        return keys;
    }

    /** A text as it would look in a row's text: plain, and its bytes in hexadecimal and Base64. */
    private static Stream<String> forms(String text) {
        Stream<Charset> charsets =
                Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
        return Stream.concat(
                charsets.map(text::getBytes)
                        .flatMap(bytes -> Stream.of(
                                HexFormat.of().formatHex(bytes),
                                Base64.getEncoder().withoutPadding().encodeToString(bytes))),
                Stream.of(text));
    }
}
