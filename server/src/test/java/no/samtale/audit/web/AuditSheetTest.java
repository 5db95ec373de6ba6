package no.samtale.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditSheetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Kari Nordmann        | \"Kari Nordmann\"",
                "=1+1                 | \"'=1+1\"",
                "+47 22 22 22 22      | \"'+47 22 22 22 22\"",
                "-2                   | \"'-2\"",
                "@SUM(A1)             | \"'@SUM(A1)\"",
                "sa \"hei\", og gikk  | \"sa \"\"hei\"\", og gikk\""
            })
    void makesNoFormula(String text, String cell) {
        assertThat(AuditSheet.cell(text)).isEqualTo(cell);
    }
}
