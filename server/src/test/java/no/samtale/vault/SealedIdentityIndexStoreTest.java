package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedIdentityIndexStoreTest implements IdentityIndexContract {
    private static final Address ADDRESS = Address.email("kari@example.no");

    private final SettableClock clock = new SettableClock();
    private final VaultDatabase database = new VaultDatabase();
    private final AccountId account = AccountId.random();
    private VaultNode node;
    private VaultNode otherNode;

    @BeforeAll
    void start(@TempDir Path folder) {
        node = new VaultNode(database, folder.resolve("keyring"), clock);
        otherNode = new VaultNode(database, folder.resolve("keyring"), clock);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Override
    public IdentityIndex index() {
        return node.index;
    }

    @Test
    void findsWhatWasAddedOnAnyDayAndByAnyNode() {
        ContactId one = ContactId.random();
        ContactId other = ContactId.random();
        node.index.add(account, one, ADDRESS);
        clock.advance(Duration.ofDays(1));
        otherNode.index.add(account, other, ADDRESS);

        assertThat(node.index.contacts(account, ADDRESS)).containsExactlyInAnyOrder(one, other);

        clock.advance(Duration.ofDays(1));
        node.index.remove(account, one);
        assertThat(otherNode.index.contacts(account, ADDRESS)).containsExactly(other);
    }

    @Test
    void keepsOneEntryOfWhatIsAddedAgainOnAnotherDay() {
        AccountId own = AccountId.random();
        ContactId contact = ContactId.random();
        node.index.add(own, contact, ADDRESS);
        clock.advance(Duration.ofDays(1));
        node.index.add(own, ContactId.random(), Address.phone("+4722225555"));
        node.index.add(own, contact, ADDRESS);

        assertThat(entries(own)).isEqualTo(2);
    }

    @Test
    void asksOnceForAllDays() {
        AccountId own = AccountId.random();
        for (int day = 0; day < 5; day++) {
            node.index.add(own, ContactId.random(), ADDRESS);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(database.app().during(() -> assertThat(node.index.contacts(own, ADDRESS))
                        .hasSize(5)))
                .isEqualTo(2); // Which days there are, and the entries.
    }

    @Test
    void sealsTheSameAddressDifferentlyForEachAccountAndDay() {
        AccountId one = AccountId.random();
        AccountId other = AccountId.random();
        node.index.add(one, ContactId.random(), ADDRESS);
        node.index.add(other, ContactId.random(), ADDRESS);
        clock.advance(Duration.ofDays(1));
        node.index.add(one, ContactId.random(), ADDRESS);

        assertThat(database.superuser()
                        .sql("select count(distinct address) from identity_entry where account_id in (?, ?)")
                        .params(one.value(), other.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private int entries(AccountId of) {
        return database.superuser()
                .sql("select count(*) from identity_entry where account_id = ?")
                .param(of.value())
                .query(Integer.class)
                .single();
    }
}
