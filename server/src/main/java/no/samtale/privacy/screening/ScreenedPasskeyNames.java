package no.samtale.privacy.screening;

import no.samtale.accounts.PasskeyNames;
import org.springframework.stereotype.Component;

/** Masks what must not be kept in the names that agents give their passkeys. */
@Component
class ScreenedPasskeyNames implements PasskeyNames {
    @Override
    public String kept(String name) {
        return ScreenedText.of(name).text();
    }
}
