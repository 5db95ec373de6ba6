package no.samtale.privacy.archive;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;

/**
 * A financial year, called by the calendar year in which it ends (regnskapsloven § 1-7).
 *
 * @param ends the month with whose last day it ends
 */
record FinancialYear(int year, Month ends) {
    /** The one that a day belongs to. */
    static FinancialYear of(LocalDate day, Month ends) {
        return new FinancialYear(day.getMonth().compareTo(ends) > 0 ? day.getYear() + 1 : day.getYear(), ends);
    }

    LocalDate lastDay() {
        return YearMonth.of(year, ends).atEndOfMonth();
    }

    /** The last day on which something is kept for a period after this year: counted from the midnight that ends it. */
    LocalDate keptUntil(Period period) {
        return lastDay().plusDays(1).plus(period).minusDays(1);
    }
}
