package no.samtale.privacy.subjects;

import static no.samtale.privacy.subjects.PlantedPeople.contact;
import static no.samtale.privacy.subjects.PlantedPeople.conversation;
import static no.samtale.privacy.subjects.PlantedPeople.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.audit.AuditActor;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.privacy.restrictions.LiftRestriction;
import no.samtale.privacy.restrictions.Restrictions;
import no.samtale.privacy.subjects.PlantedPeople.Planted;
import no.samtale.testing.Answer;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.vault.Address;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Restriction, holds and corrections over HTTP. */
@SamtaleTest
class RestrictedPersonApiTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private LiftRestriction lift;

    @Autowired
    private Vault vault;

    @Autowired
    private IdentityIndex index;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private PlantedPeople people;
    private Planted person;
    private ContactId id;

    @BeforeEach
    void somebody() {
        people = new PlantedPeople(context, port);
        person = people.all().get(1);
        id = ContactId.of(person.contact());
    }

    private Answer restrict() {
        return people.officer().post(contact(person) + "/restriction", Map.of("ground", "accuracy"));
    }

    @Test
    @DisplayName("P30 neither the agent nor the visitor reads or writes while it stands; both go on when it is lifted")
    void stopsBothSides() {
        int before = listed();
        done(restrict());

        assertThat(people.officer().get(conversation(person)).code()).isEqualTo("not_found");
        assertThat(people.officer()
                        .post(conversation(person) + "/messages", Map.of("id", UUID.randomUUID(), "text", "Hei"))
                        .code())
                .isEqualTo("not_found");
        assertThat(people.visitor(person).get("/api/widget/conversation").code())
                .isEqualTo("restricted");
        assertThat(people.visitor(person)
                        .post(
                                "/api/widget/conversations/" + person.conversation() + "/messages",
                                Map.of("id", UUID.randomUUID(), "text", "Er dere der?"))
                        .code())
                .isEqualTo("restricted");
        assertThat(listed()).isEqualTo(before - 1);
        assertThat(people.officer().get(contact(person) + "/export").status()).isEqualTo(200);

        lift.lift(people.account(), id, AuditActor.PERSON);

        assertThat(people.officer().get(conversation(person)).status()).isEqualTo(200);
        assertThat(people.visitor(person).get("/api/widget/conversation").status())
                .isEqualTo(200);
        assertThat(listed()).isEqualTo(before);
    }

    private int listed() {
        return done(people.officer().get("/api/console/conversations?view=all"))
                .body()
                .path("rows")
                .size();
    }

    @Test
    @DisplayName("P30 asked for twice it stands once; the person is told a week before a company ends it")
    void announcesItsEnd() {
        JsonNode first = done(restrict()).body();
        assertThat(done(restrict()).body()).isEqualTo(first);

        done(people.officer().delete(contact(person) + "/restriction"));
        JsonNode standing = done(people.officer().get(contact(person) + "/restriction"))
                .body()
                .path("restriction");
        assertThat(standing.path("endsAt").asString()).isNotEmpty();

        clock.advance(Limits.RESTRICTION_ANNOUNCED.minus(Duration.ofMinutes(1)));
        reconcile();
        assertThat(restrictions.of(people.account(), id)).isPresent();

        clock.advance(Duration.ofMinutes(2));
        reconcile();
        assertThat(restrictions.of(people.account(), id)).isEmpty();
        assertThat(people.officer().get(conversation(person)).status()).isNotEqualTo(404);
    }

    private void reconcile() {
        context.getBean("reconcileRestrictions", org.springframework.context.SmartLifecycle.class)
                .start();
    }

    @Test
    @DisplayName("P30 a vault or main database restored from a copy restricts what is restricted, and nothing else")
    void reconcilesTheVault() {
        done(restrict());
        KeyScope scope = KeyScope.of(people.account(), id);
        KeyScope other = KeyScope.of(
                people.account(), ContactId.of(people.all().getFirst().contact()));
        vault.restrict(List.of(scope), false);
        vault.restrict(List.of(other), true);

        reconcile();

        assertThat(vault.restricted(people.account())).contains(scope).doesNotContain(other);
    }

    @Test
    @DisplayName("P32 what is held for a legal claim is not erased until the hold is lifted")
    void holdsAgainstErasure() {
        String hold = UUID.randomUUID().toString();
        Map<String, Object> request =
                Map.of("id", hold, "reason", "Krav om erstatning", "reviewAt", "2099-01-01T00:00:00Z");
        done(people.officer().post(contact(person) + "/holds", request));
        JsonNode again =
                done(people.officer().post(contact(person) + "/holds", request)).body();
        assertThat(again).hasSize(2);

        Map<String, UUID> erasure = Map.of("id", UUID.randomUUID());
        assertThat(people.officer().post(contact(person) + "/erasure", erasure).code())
                .isEqualTo("legal_hold");

        done(people.officer().delete(contact(person) + "/holds/" + hold));
        assertThat(people.officer().post(contact(person) + "/erasure", erasure).status())
                .isEqualTo(200);
    }

    @Test
    void refusesAHoldWithoutReasonOrInThePast() {
        assertThat(people.officer()
                        .post(
                                contact(person) + "/holds",
                                Map.of("id", UUID.randomUUID(), "reason", " ", "reviewAt", "2099-01-01T00:00:00Z"))
                        .field())
                .isEqualTo("reason");
        assertThat(people.officer()
                        .post(
                                contact(person) + "/holds",
                                Map.of("id", UUID.randomUUID(), "reason", "x", "reviewAt", "1999-01-01T00:00:00Z"))
                        .field())
                .isEqualTo("reviewAt");
    }

    @Test
    @DisplayName("P28 the desk lists what can be corrected; what names no row is kept beside what stands there")
    void listsWhatCanBeCorrected() {
        JsonNode things = done(people.officer().get(contact(person) + "/corrections?language=nb"))
                .body();

        JsonNode name = things.valueStream()
                .filter(thing -> thing.path("column").asString().equals("name_sealed"))
                .findFirst()
                .orElseThrow();
        assertThat(name.path("row").asString()).isEqualTo(person.contact());
        assertThat(name.path("value").asString()).isEqualTo("Harald Hjulpet");
        JsonNode said = things.valueStream()
                .filter(thing -> thing.path("column").asString().equals("body_sealed")
                        && thing.path("table").asString().equals("message"))
                .findFirst()
                .orElseThrow();
        assertThat(said.path("row").isString()).as("an agent's words too").isFalse();

        JsonNode beside = done(people.officer()
                        .post(
                                contact(person) + "/corrections",
                                Map.of(
                                        "id", UUID.randomUUID(),
                                        "table", "message",
                                        "column", "body_sealed",
                                        "text", "Det sa jeg aldri")))
                .body();
        assertThat(beside.path("result").asString()).isEqualTo("supplemented");
        assertThat(people.officer().get(contact(person) + "/export").body().toString())
                .contains("Det sa jeg aldri", "Det ordner vi");
    }

    @Test
    @DisplayName("P28 a corrected address is found, the old one is not, and it is a claim again")
    void correctsAnAddressEverywhere() {
        JsonNode before = identity();
        String old = before.path("address").asString();
        String corrected = PlantedPeople.newAddress();
        String row = rowOfAddress();

        done(correct("contact_identity", "address_sealed", row, corrected));

        assertThat(identity().path("address").asString()).isEqualTo(corrected);
        assertThat(identity().path("standing").asString()).isEqualTo("claimed");
        assertThat(index.contacts(people.account(), Address.email(corrected))).containsExactly(id);
        assertThat(index.contacts(people.account(), Address.email(old))).isEmpty();
        assertThat(correct("contact_identity", "address_sealed", row, "ingen adresse")
                        .field())
                .isEqualTo("text");
    }

    private JsonNode identity() {
        return done(people.officer().get(conversation(person))).body().at("/contact/identities/0");
    }

    private String rowOfAddress() {
        for (JsonNode table :
                done(people.officer().get(contact(person) + "/export")).body().path("data")) {
            if (table.path("table").asString().equals("contact_identity")) {
                for (JsonNode field : table.path("rows").path(0)) {
                    if (field.path("field").asString().equals("identity_id")) {
                        return field.path("value").asString();
                    }
                }
            }
        }
        throw new AssertionError("the export has no address");
    }

    private Answer correct(String table, String column, String row, String text) {
        return people.officer()
                .post(
                        contact(person) + "/corrections",
                        Map.of("id", UUID.randomUUID(), "table", table, "column", column, "row", row, "text", text));
    }

    @Test
    void correctsNothingOfAnotherPerson() {
        Planted other = people.all().getFirst();
        assertThat(correct("contact", "name_sealed", other.contact(), "Noen annen")
                        .code())
                .isEqualTo("not_found");
        assertThat(correct("agent", "name_sealed", other.contact(), "Noen annen")
                        .field())
                .isEqualTo("column");
        assertThat(correct("contact", "name_sealed; drop", other.contact(), "x").field())
                .isEqualTo("column");
    }
}
