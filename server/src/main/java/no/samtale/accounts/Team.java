package no.samtale.accounts;

import no.samtale.platform.TeamId;

/** A team: agents who share a queue. */
public record Team(TeamId id, String name) {}
