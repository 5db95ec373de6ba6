package no.samtale.conversations;

/** How many conversations the lists of an agent hold. */
public record ListCounts(int mine, int unassigned, int snoozed, int all) {}
