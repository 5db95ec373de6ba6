package no.samtale.privacy.notices;

import java.time.Duration;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Register;

/** Says how long something is kept: "180 days after the conversation has ended". */
public final class Durations {
    private static final int DAYS_OF_YEAR = 365;

    private final Register register;

    public Durations(Register register) {
        this.register = register;
    }

    public String words(Lasting lasting, Language language) {
        String event = register.event(lasting.event()).in(language);
        return switch (lasting) {
            case Lasting.Until until -> event;
            case Lasting.Dated dated -> event;
            case Lasting.After after -> period(after.period(), language) + " " + event;
        };
    }

    private String period(Duration period, Language language) {
        long days = period.toDays();
        if (!period.equals(Duration.ofDays(days))) {
            return label("hour", period.toHours(), language);
        }
        boolean years = days > 0 && days % DAYS_OF_YEAR == 0;
        return years ? label("year", days / DAYS_OF_YEAR, language) : label("day", days, language);
    }

    private String label(String unit, long many, Language language) {
        String label = register.notice().label(many == 1 ? unit : unit + "s").in(language);
        return label.replace("{n}", Long.toString(many));
    }
}
