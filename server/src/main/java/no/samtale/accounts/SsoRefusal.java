package no.samtale.accounts;

import java.util.Locale;

/** Why somebody who came from the company's provider was not let in. Administrators read it in the audit trail. */
public enum SsoRefusal {
    /** What the provider sent is not believed: its signature, its claims or its time. */
    ANSWER,
    /** The provider itself said no. */
    PROVIDER,
    /** No value of the claim leads to a role. */
    NO_ROLE,
    /** The provider does not vouch for the e-mail address, and nothing else says who it is. */
    ADDRESS_UNVERIFIED,
    /** An agent has the address, and the company has not said that it trusts the provider for that. */
    NOT_LINKED,
    /** The agent with the address is somebody else at the provider. */
    SOMEBODY_ELSE,
    /** Nobody has the address, and nobody is made an agent by signing in. */
    UNKNOWN,
    /** The agent's account is closed. */
    CLOSED;

    /** As it stands in the audit trail: {@code single-sign-on-no-role}. */
    public String code() {
        return "single-sign-on-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
