package no.samtale.privacy.purposes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Register;
import no.samtale.testing.SamtaleTest;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.PurposeRefused;
import no.samtale.vault.SubjectRestricted;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamtaleTest
class PurposesStoreTest {
    private final KeyScope person = KeyScope.of(AccountId.random(), ContactId.random());
    private final Cell name = new Cell("contact", "name_sealed", UUID.randomUUID());

    @Autowired
    Vault vault;

    @Autowired
    Register register;

    @BeforeEach
    void person() {
        vault.create(List.of(person));
    }

    @Test
    void knowsThePurposesOfTheRegisterAndNoOther() {
        assertThat(Arrays.stream(Purpose.values()).map(Purpose::id))
                .containsExactlyInAnyOrderElementsOf(register.purposes().stream()
                        .map(no.samtale.privacy.register.Purpose::id)
                        .toList());
    }

    @Test
    @DisplayName("P02 a purpose opens and seals what it covers, and is refused everything else")
    void refusesWhatThePurposeDoesNotCover() {
        byte[] sealed = vault.seal(Purpose.DELIVER, person, name, "Kari Nordmann");

        assertThat(vault.open(Purpose.DELIVER, person, name, sealed)).isEqualTo("Kari Nordmann");
        assertThat(vault.open(Purpose.RIGHTS, person, name, sealed)).isEqualTo("Kari Nordmann");
        for (Purpose other : List.of(Purpose.MARKETING, Purpose.STAFF, Purpose.PREVENT_ABUSE, Purpose.STATISTICS)) {
            assertThatExceptionOfType(PurposeRefused.class)
                    .isThrownBy(() -> vault.open(other, person, name, sealed))
                    .withMessageContaining(other.id());
            assertThatExceptionOfType(PurposeRefused.class).isThrownBy(() -> vault.seal(other, person, name, "x"));
        }
    }

    @Test
    @DisplayName("P02, P14, P22, P37 every sealed column is open to the purposes of its categories and to no other")
    void drawsTheLineWhereTheRegisterDoes() {
        register.tables().forEach(table -> table.columns().forEach(column -> {
            if (column instanceof Column.Content content && content.key() == KeyScope.Kind.CONTACT) {
                List<String> covered = register.categories().stream()
                        .filter(category ->
                                category.items().stream().map(Category.Item::id).anyMatch(content.items()::contains))
                        .flatMap(category -> category.purposes().stream())
                        .toList();
                Cell cell = new Cell(table.name(), column.name(), UUID.randomUUID());
                for (Purpose purpose : Purpose.values()) {
                    if (!covered.contains(purpose.id()) && purpose != Purpose.RIGHTS) {
                        assertThatExceptionOfType(PurposeRefused.class)
                                .isThrownBy(() -> vault.seal(purpose, person, cell, "x"));
                    }
                }
            }
        }));
    }

    @Test
    @DisplayName("P02 a column that the register does not know is open to nobody")
    void refusesAnUnknownColumn() {
        Cell unknown = new Cell("contact", "shoe_size", UUID.randomUUID());
        for (Purpose purpose : Purpose.values()) {
            assertThatExceptionOfType(PurposeRefused.class)
                    .isThrownBy(() -> vault.seal(purpose, person, unknown, "43"));
        }
    }

    @Test
    @DisplayName("P30 what is restricted opens for the person's own rights alone")
    void refusesUnderRestriction() {
        byte[] sealed = vault.seal(Purpose.DELIVER, person, name, "Kari Nordmann");

        vault.restrict(List.of(person), true);

        assertThatExceptionOfType(SubjectRestricted.class)
                .isThrownBy(() -> vault.open(Purpose.DELIVER, person, name, sealed));
        assertThat(vault.open(Purpose.RIGHTS, person, name, sealed)).isEqualTo("Kari Nordmann");

        vault.restrict(List.of(person), false);

        assertThatCode(() -> vault.open(Purpose.DELIVER, person, name, sealed)).doesNotThrowAnyException();
    }
}
