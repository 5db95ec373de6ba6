package no.samtale.privacy.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialYearTest {
    @ParameterizedTest(name = "P32 {0} ending in {1}, {2} after: {3}")
    @CsvSource({
        "2026, DECEMBER, P5Y, 2031-12-31",
        "2026, DECEMBER, P3Y6M, 2030-06-30",
        "2024, DECEMBER, P3Y6M, 2028-06-30",
        "2026, JUNE, P5Y, 2031-06-30",
        "2026, JUNE, P3Y6M, 2029-12-31",
        "2028, FEBRUARY, P5Y, 2033-02-28",
        "2028, FEBRUARY, P4Y, 2032-02-29",
        "2027, FEBRUARY, P5Y, 2032-02-29",
        "2026, AUGUST, P3Y6M, 2030-02-28",
        "2024, AUGUST, P3Y6M, 2028-02-29"
    })
    void countsFromTheEndOfTheYear(int year, Month ends, Period period, LocalDate until) {
        assertThat(new FinancialYear(year, ends).keptUntil(period)).isEqualTo(until);
    }

    @Test
    @DisplayName("P32 a financial year is called by the calendar year in which it ends")
    void isCalledByItsEnd() {
        assertThat(FinancialYear.of(LocalDate.of(2026, 12, 31), Month.DECEMBER).year())
                .isEqualTo(2026);
        assertThat(FinancialYear.of(LocalDate.of(2027, 1, 1), Month.DECEMBER).year())
                .isEqualTo(2027);
        assertThat(FinancialYear.of(LocalDate.of(2026, 6, 30), Month.JUNE).year())
                .isEqualTo(2026);
        assertThat(FinancialYear.of(LocalDate.of(2026, 7, 1), Month.JUNE).year())
                .isEqualTo(2027);
        assertThat(new FinancialYear(2028, Month.FEBRUARY).lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
    }
}
