package no.samtale.accounts.web;

import java.util.List;
import no.samtale.accounts.Availability;
import no.samtale.accounts.Role;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;

/** What an agent is told about itself, its account and its limits. */
record Me(Self agent, Company account, MyLimits limits) {
    /** The agent. */
    record Self(AgentId id, String name, List<Role> roles, Availability availability, int capacity, String language) {}

    /** The account. */
    record Company(AccountId id, String name) {}

    /** What the agent's client must keep within. */
    record MyLimits(int messageLength, int attachments, long attachmentBytes, int smsSegments) {}
}
