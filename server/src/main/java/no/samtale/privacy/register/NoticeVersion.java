package no.samtale.privacy.register;

import java.time.LocalDate;

/** A version of the notice: semantic number, date, and what has changed. */
public record NoticeVersion(String number, LocalDate date, Words description) {}
