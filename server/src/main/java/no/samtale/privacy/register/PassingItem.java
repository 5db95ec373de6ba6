package no.samtale.privacy.register;

/** An item that is used without being stored in a database. */
public record PassingItem(String item, String where) {}
