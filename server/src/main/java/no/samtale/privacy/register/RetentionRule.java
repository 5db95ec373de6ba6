package no.samtale.privacy.register;

/** How long a category is kept under one of its purposes. */
public record RetentionRule(String category, String purpose, Lasting lasting) {}
