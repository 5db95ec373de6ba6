package no.samtale.inboxes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds on one date in place of the week and of holidays: open in this time, or closed if it names none. Several of one
 * date together are its times.
 *
 * @param from minutes after midnight; null if closed
 * @param to minutes after midnight; null if closed
 */
public record SpecialTime(
        LocalDate date, @Nullable Integer from, @Nullable Integer to) {}
