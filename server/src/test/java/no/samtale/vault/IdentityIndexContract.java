package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.vault.IdentityIndex.AgentRef;
import org.junit.jupiter.api.Test;

/** What every identity index promises. */
public interface IdentityIndexContract {
    IdentityIndex index();

    @Test
    default void findsWhoHasAnAddress() {
        AccountId account = AccountId.random();
        ContactId kari = ContactId.random();

        index().add(account, kari, Address.email("Kari.Nordmann@Example.NO "));

        assertThat(index().contacts(account, Address.email("kari.nordmann@example.no")))
                .containsExactly(kari);
        assertThat(index().contacts(account, Address.email("ola.nordmann@example.no")))
                .isEmpty();
    }

    @Test
    default void tellsKindsOfAddressesApart() {
        AccountId account = AccountId.random();
        index().add(account, ContactId.random(), Address.phone("+4722225555"));

        assertThat(index().contacts(account, new Address(Address.Kind.EMAIL, "+4722225555")))
                .isEmpty();
    }

    @Test
    default void findsAllWhoClaimTheSameAddress() {
        AccountId account = AccountId.random();
        ContactId one = ContactId.random();
        ContactId other = ContactId.random();
        Address address = Address.phone("+4722225555");

        index().add(account, one, address);
        index().add(account, other, address);

        assertThat(index().contacts(account, address)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void findsOneOnceThatIsAddedTwice() {
        AccountId account = AccountId.random();
        ContactId contact = ContactId.random();
        Address address = Address.email("kari@example.no");

        index().add(account, contact, address);
        index().add(account, contact, address);

        assertThat(index().contacts(account, address)).containsExactly(contact);
    }

    @Test
    default void findsNobodyOfAnotherAccount() {
        Address address = Address.email("kari@example.no");
        index().add(AccountId.random(), ContactId.random(), address);

        assertThat(index().contacts(AccountId.random(), address)).isEmpty();
    }

    @Test
    default void forgetsAllAddressesOfAContactAndNoOthers() {
        AccountId account = AccountId.random();
        ContactId gone = ContactId.random();
        ContactId stays = ContactId.random();
        Address shared = Address.email("post@example.no");
        Address own = Address.phone("+4722225555");
        index().add(account, gone, shared);
        index().add(account, gone, own);
        index().add(account, stays, shared);

        index().remove(account, gone);

        assertThat(index().contacts(account, shared)).containsExactly(stays);
        assertThat(index().contacts(account, own)).isEmpty();
    }

    @Test
    default void removesNothingOfAContactThatItDoesNotKnow() {
        AccountId account = AccountId.random();
        index().remove(account, ContactId.random());
        assertThat(index().contacts(account, Address.email("kari@example.no"))).isEmpty();
    }

    @Test
    default void findsAgentsOfAnyAccountByTheirSignInAddress() {
        Address address = Address.email(AgentId.random() + "@example.no");
        AgentRef one = new AgentRef(AccountId.random(), AgentId.random());
        AgentRef other = new AgentRef(AccountId.random(), AgentId.random());

        index().add(one.account(), one.agent(), address);
        index().add(other.account(), other.agent(), address);
        index().add(other.account(), other.agent(), address);

        assertThat(index().agents(address)).containsExactlyInAnyOrder(one, other);
        assertThat(index().contacts(one.account(), address)).isEmpty();
    }

    @Test
    default void forgetsAnAgent() {
        Address address = Address.email(AgentId.random() + "@example.no");
        AgentRef gone = new AgentRef(AccountId.random(), AgentId.random());
        AgentRef stays = new AgentRef(gone.account(), AgentId.random());
        index().add(gone.account(), gone.agent(), address);
        index().add(stays.account(), stays.agent(), address);

        index().remove(gone.account(), gone.agent());

        assertThat(index().agents(address)).containsExactly(stays);
    }
}
