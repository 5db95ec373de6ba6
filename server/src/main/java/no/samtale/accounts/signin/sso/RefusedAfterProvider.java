package no.samtale.accounts.signin.sso;

import no.samtale.accounts.SsoRefusal;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/** Somebody who came from a provider is not let in: why, for the trail, and nothing of it for whoever it is. */
final class RefusedAfterProvider extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SsoRefusal reason;
    private final transient @Nullable AgentId agent;

    RefusedAfterProvider(SsoRefusal reason, @Nullable AgentId agent) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.agent = agent;
    }

    SsoRefusal reason() {
        return reason;
    }

    /** Whose door it was, if that is known. */
    @Nullable
    AgentId agent() {
        return agent;
    }
}
