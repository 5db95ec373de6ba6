package no.samtale.privacy.register;

/** Where data comes from. */
public record Source(String id, String dpv, Words name) {}
