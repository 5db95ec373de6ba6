package no.samtale.privacy.purposes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.platform.Purpose;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.choices.Choices;
import no.samtale.privacy.choices.NarrowRegister;
import no.samtale.privacy.register.Register;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.PurposeRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;

@SamtaleTest
class SwitchedOffStoreTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Register register;

    @Autowired
    private AccountRegister accounts;

    @Test
    @DisplayName("P02 a purpose that the account has switched off opens nothing, whatever the person has consented to")
    void aPurposeSwitchedOffOpensNothing() {
        Company company = Company.in(context);
        Company another = Company.in(context);
        RegisterGate gate = gateOfThoseWhoSayYes();
        context.getBean(NarrowRegister.class)
                .narrow(
                        company.principal(company.administrator(), Role.ADMINISTRATOR),
                        new Choices(Set.of("improve"), Set.of(), Map.of(), Map.of()));

        assertThatExceptionOfType(PurposeRefused.class).isThrownBy(() -> look(gate, company, Purpose.IMPROVE));
        assertThatCode(() -> look(gate, another, Purpose.IMPROVE)).doesNotThrowAnyException();
        assertThatCode(() -> look(gate, company, Purpose.RIGHTS)).doesNotThrowAnyException();
    }

    private static void look(RegisterGate gate, Company company, Purpose purpose) {
        KeyScope trail = new KeyScope(company.account(), KeyScope.Kind.TRAIL, UUID.randomUUID());
        gate.check(purpose, trail, new Cell("trail_page", "path_sealed", UUID.randomUUID()), false);
    }

    private RegisterGate gateOfThoseWhoSayYes() {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        factory.registerSingleton("yes", new ConsentCheck() {
            @Override
            public boolean consents(KeyScope scope, Purpose purpose) {
                return true;
            }

            @Override
            public boolean objects(KeyScope scope, Purpose purpose) {
                return false;
            }
        });
        return new RegisterGate(register, factory.getBeanProvider(ConsentCheck.class), accounts);
    }
}
