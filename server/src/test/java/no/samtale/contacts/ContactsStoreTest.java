package no.samtale.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.vault.Address;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamtaleTest
class ContactsStoreTest {
    private static final Claims KARI = Claims.of("Kari Blåbærsyltetøy", "Kari@Example.no", "+4740612345");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CreateContact createContact;

    @Autowired
    private Contacts contacts;

    @Autowired
    private KnownContacts knownContacts;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private Vault vault;

    @Autowired
    private IdentityIndex index;

    @Autowired
    private JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void found() {
        account = Company.in(context).account();
    }

    @Test
    void givesBackWhatWasClaimed() {
        ContactId kari = newContact(KARI);

        Contact contact = contacts.contact(account, kari).orElseThrow();
        assertThat(contact.id()).isEqualTo(kari);
        assertThat(contact.name()).isEqualTo("Kari Blåbærsyltetøy");
        assertThat(contact.language()).isEqualTo("nb");
        assertThat(contact.identities())
                .containsExactly(
                        new ContactIdentity(IdentityKind.EMAIL, "Kari@Example.no", Standing.CLAIMED),
                        new ContactIdentity(IdentityKind.PHONE, "+4740612345", Standing.CLAIMED));
    }

    @Test
    void keepsWhoSaysNothing() {
        ContactId nobody = newContact(Claims.NONE);

        Contact contact = contacts.contact(account, nobody).orElseThrow();
        assertThat(contact.name()).isNull();
        assertThat(contact.identities()).isEmpty();
        assertThat(contacts.names(account, List.of(nobody))).isEmpty();
    }

    @Test
    void findsAClaimInTheIndexAndMergesNothing() {
        ContactId first = newContact(KARI);
        ContactId second = newContact(KARI);

        assertThat(first).isNotEqualTo(second);
        assertThat(index.contacts(account, Address.email("kari@example.no"))).containsExactlyInAnyOrder(first, second);
        assertThat(index.contacts(account, Address.phone("+4740612345"))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void namesThoseWhoHaveAName() {
        ContactId kari = newContact(KARI);
        ContactId nobody = newContact(Claims.NONE);

        assertThat(contacts.names(account, List.of(kari, nobody, ContactId.random())))
                .containsOnlyKeys(kari)
                .containsEntry(kari, "Kari Blåbærsyltetøy");
    }

    @Test
    void showsNobodyOfAnotherAccount() {
        ContactId kari = newContact(KARI);
        AccountId other = Company.in(context).account();

        assertThat(contacts.contact(account, kari)).isPresent();
        assertThat(contacts.contact(other, kari)).isEmpty();
        assertThat(contacts.names(other, List.of(kari))).isEmpty();
        assertThat(knownContacts.known(other, Set.of(kari.value()))).isEmpty();
    }

    @Test
    void showsWhatIsErasedAsAbsent() {
        ContactId kari = newContact(KARI);
        vault.destroy(List.of(KeyScope.of(account, kari)));

        assertThat(contacts.names(account, List.of(kari))).isEmpty();
        Contact contact = contacts.contact(account, kari).orElseThrow();
        assertThat(contact.name()).isNull();
        assertThat(contact.identities()).isEmpty();
    }

    @Test
    void storesNothingOfAContactInPlainText() {
        ContactId kari = newContact(KARI);
        List<byte[]> columns = transactions.call(account, () -> jdbc.sql("""
                        select name_sealed from contact where contact_id = :contact
                        union all
                        select address_sealed from contact_identity where contact_id = :contact
                        """)
                .param("contact", kari.value())
                .query((row, n) -> row.getBytes(1))
                .list());

        assertThat(columns).hasSize(3).allSatisfy(column -> assertThat(new String(column, StandardCharsets.UTF_8))
                .doesNotContain("Blåbær")
                .doesNotContainIgnoringCase("kari")
                .doesNotContain("4740612345"));
    }

    @Test
    void tellsTheVaultWhichContactsThereAre() {
        ContactId kari = newContact(KARI);
        assertThat(knownContacts.known(account, Set.of(kari.value(), UUID.randomUUID())))
                .containsExactly(kari.value());
    }

    private ContactId newContact(Claims claims) {
        ContactId contact = ContactId.random();
        vault.create(List.of(KeyScope.of(account, contact)));
        CreateContact.Prepared prepared = createContact.prepare(account, contact, "nb", claims);
        transactions.run(account, prepared::store);
        return contact;
    }
}
