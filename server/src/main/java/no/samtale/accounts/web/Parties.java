package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.samtale.accounts.AccountsProperties;
import no.samtale.accounts.signin.passkeys.RelyingParty;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Whom a request's passkeys are for. */
@Component
class Parties {
    private final AccountsProperties properties;

    Parties(AccountsProperties properties) {
        this.properties = properties;
    }

    Optional<RelyingParty> known(HttpServletRequest request) {
        return RelyingParty.of(
                properties.publicUrl(), request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** @throws Problem {@link ProblemCode#PASSKEY_REFUSED} if passkeys do not work at this address */
    RelyingParty of(HttpServletRequest request) {
        return known(request).orElseThrow(() -> new Problem(ProblemCode.PASSKEY_REFUSED));
    }
}
