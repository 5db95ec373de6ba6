package no.samtale.privacy.retention;

import java.time.Duration;
import java.util.Comparator;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.RetentionRule;
import org.springframework.stereotype.Component;

/** How long the register keeps what. */
@Component
public class RetentionPeriods {
    private final Register register;

    RetentionPeriods(Register register) {
        this.register = register;
    }

    /**
     * The time after its event at which data of the category goes: that of the purpose which needs it longest.
     *
     * @throws IllegalArgumentException if no rule of the category has a period
     */
    public Duration of(String category) {
        return longest(category).period();
    }

    /**
     * The rule of that time.
     *
     * @throws IllegalArgumentException if no rule of the category has a period
     */
    Lasting.After longest(String category) {
        return register.retention().stream()
                .filter(rule -> rule.category().equals(category))
                .map(RetentionRule::lasting)
                .filter(Lasting.After.class::isInstance)
                .map(Lasting.After.class::cast)
                .max(Comparator.comparing(Lasting.After::period))
                .orElseThrow(() -> new IllegalArgumentException("The register keeps " + category + " for no period"));
    }
}
