package no.samtale.inboxes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/**
 * Days before holidays on which many close, though they are none by law. Stored by {@link #code}: never renamed, only added to.
 */
public enum Eve {
    CHRISTMAS_EVE,
    NEW_YEARS_EVE,
    EASTER_EVE,
    WHITSUN_EVE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The day of a code.
     *
     * @throws Problem naming {@code service.hours.eves} if there is none
     */
    @JsonCreator
    public static Eve of(String code) {
        for (Eve eve : values()) {
            if (eve.code().equals(code)) {
                return eve;
            }
        }
        throw Problem.invalidField("service.hours.eves");
    }

    boolean is(LocalDate date) {
        return switch (this) {
            case CHRISTMAS_EVE -> date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 24;
            case NEW_YEARS_EVE -> date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 31;
            case EASTER_EVE ->
                NorwegianHolidays.easter(date.getYear()).minusDays(1).equals(date);
            case WHITSUN_EVE ->
                NorwegianHolidays.whitsun(date.getYear()).minusDays(1).equals(date);
        };
    }
}
