package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Purpose;
import org.junit.jupiter.api.Test;

/** What every vault promises. */
public interface VaultContract {
    Cell CELL = new Cell("message", "body_sealed", UUID.fromString("0198f3a1-0000-7000-8000-000000000001"));

    Vault vault();

    @Test
    default void opensWhatItSealed() {
        KeyScope scope = created();
        String text = "Hei, jeg lurer på ordre 1182. Blåbærsyltetøy 🫐";

        byte[] sealed = vault().seal(Purpose.DELIVER, scope, CELL, text);

        assertThat(vault().open(Purpose.DELIVER, scope, CELL, sealed)).isEqualTo(text);
    }

    @Test
    default void sealsTheSameTextDifferentlyEachTime() {
        KeyScope scope = created();
        assertThat(vault().seal(Purpose.DELIVER, scope, CELL, "hei"))
                .isNotEqualTo(vault().seal(Purpose.DELIVER, scope, CELL, "hei"));
    }

    @Test
    default void keepsTheKeyOfAScopeThatIsCreatedAgain() {
        KeyScope scope = created();
        byte[] sealed = vault().seal(Purpose.DELIVER, scope, CELL, "hei");

        vault().create(List.of(scope, conversation()));

        assertThat(vault().open(Purpose.DELIVER, scope, CELL, sealed)).isEqualTo("hei");
    }

    @Test
    default void createsScopesOfAllKindsAndSeveralAccountsAtOnce() {
        List<KeyScope> scopes = List.of(
                KeyScope.of(AccountId.random(), ConversationId.random()),
                KeyScope.of(AccountId.random(), ContactId.random()),
                KeyScope.of(AccountId.random(), AgentId.random()));

        vault().create(scopes);

        assertThat(scopes).allSatisfy(scope -> assertThat(
                        vault().open(Purpose.DELIVER, scope, CELL, vault().seal(Purpose.DELIVER, scope, CELL, "hei")))
                .isEqualTo("hei"));
    }

    @Test
    default void refusesToSealForAScopeThatNeverWas() {
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> vault().seal(Purpose.DELIVER, conversation(), CELL, "hei"));
    }

    @Test
    default void refusesToOpenForAScopeThatNeverWas() {
        byte[] sealed = vault().seal(Purpose.DELIVER, created(), CELL, "hei");
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> vault().open(Purpose.DELIVER, conversation(), CELL, sealed));
    }

    @Test
    default void opensNothingAfterTheKeyIsDestroyed() {
        KeyScope scope = created();
        KeyScope other = created();
        byte[] sealed = vault().seal(Purpose.DELIVER, scope, CELL, "hei");
        byte[] othersSealed = vault().seal(Purpose.DELIVER, other, CELL, "hei");

        vault().destroy(List.of(scope));

        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> vault().open(Purpose.DELIVER, scope, CELL, sealed));
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> vault().seal(Purpose.DELIVER, scope, CELL, "hei"));
        assertThat(vault().open(Purpose.DELIVER, other, CELL, othersSealed)).isEqualTo("hei");
    }

    @Test
    default void givesADestroyedScopeAnotherKeyWhenItIsCreatedAnew() {
        KeyScope scope = created();
        byte[] sealed = vault().seal(Purpose.DELIVER, scope, CELL, "hei");
        vault().destroy(List.of(scope));

        vault().create(List.of(scope));

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> vault().open(Purpose.DELIVER, scope, CELL, sealed));
        assertThat(vault().open(Purpose.DELIVER, scope, CELL, vault().seal(Purpose.DELIVER, scope, CELL, "på nytt")))
                .isEqualTo("på nytt");
    }

    @Test
    default void findsAScopeThatIsCreatedAfterItWasMissed() {
        KeyScope scope = conversation();
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> vault().seal(Purpose.DELIVER, scope, CELL, "hei"));

        vault().create(List.of(scope));

        assertThatCode(() -> vault().seal(Purpose.DELIVER, scope, CELL, "hei")).doesNotThrowAnyException();
    }

    @Test
    default void opensNothingInAnotherPlace() {
        KeyScope scope = created();
        KeyScope sameIdOtherKind = new KeyScope(scope.account(), KeyScope.Kind.CONTACT, scope.id());
        vault().create(List.of(sameIdOtherKind));
        byte[] sealed = vault().seal(Purpose.DELIVER, scope, CELL, "hei");

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault().open(
                        Purpose.DELIVER, scope, new Cell("note", CELL.column(), CELL.row()), sealed));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault().open(
                        Purpose.DELIVER, scope, new Cell(CELL.table(), "name_sealed", CELL.row()), sealed));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault().open(
                        Purpose.DELIVER, scope, new Cell(CELL.table(), CELL.column(), UUID.randomUUID()), sealed));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> vault().open(Purpose.DELIVER, sameIdOtherKind, CELL, sealed));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> vault().open(Purpose.DELIVER, created(), CELL, sealed));
    }

    @Test
    default void opensWhatIsRestrictedForThePersonAlone() {
        KeyScope scope = created();
        KeyScope other = created();
        byte[] sealed = vault().seal(Purpose.DELIVER, scope, CELL, "hei");

        vault().restrict(List.of(scope), true);

        assertThatExceptionOfType(SubjectRestricted.class)
                .isThrownBy(() -> vault().open(Purpose.DELIVER, scope, CELL, sealed));
        assertThatExceptionOfType(SubjectRestricted.class)
                .isThrownBy(() -> vault().seal(Purpose.DELIVER, scope, CELL, "mer"));
        assertThat(vault().open(Purpose.RIGHTS, scope, CELL, sealed)).isEqualTo("hei");
        assertThatCode(() -> vault().seal(Purpose.DELIVER, other, CELL, "hei")).doesNotThrowAnyException();

        vault().restrict(List.of(scope), false);

        assertThat(vault().open(Purpose.DELIVER, scope, CELL, sealed)).isEqualTo("hei");
    }

    @Test
    default void warmsWhatThereIsAndMindsNothingElse() {
        KeyScope scope = created();
        byte[] sealed = vault().seal(Purpose.DELIVER, scope, CELL, "hei");

        vault().warm(List.of());
        vault().warm(List.of(scope, scope, conversation()));

        assertThat(vault().open(Purpose.DELIVER, scope, CELL, sealed)).isEqualTo("hei");
    }

    @Test
    default void mindsNotToCreateOrDestroyNothing() {
        assertThatCode(() -> {
                    vault().create(List.of());
                    vault().destroy(List.of());
                    vault().destroy(List.of(conversation()));
                })
                .doesNotThrowAnyException();
    }

    private KeyScope created() {
        KeyScope scope = conversation();
        vault().create(List.of(scope));
        return scope;
    }

    private static KeyScope conversation() {
        return KeyScope.of(AccountId.random(), ConversationId.random());
    }
}
