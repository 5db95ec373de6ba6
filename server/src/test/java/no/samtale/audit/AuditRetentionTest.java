package no.samtale.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.samtale.privacy.register.Lasting;
import no.samtale.privacy.register.Register;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time that the database holds entries for is the register's. */
@SamtaleTest
class AuditRetentionTest {
    @Autowired
    private Register register;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "access-log, legal-duties, read",
        "access-log, legal-duties, export",
        "access-log, legal-duties, change",
        "staff-access-log, legal-duties, change",
        "sign-in-log, prevent-abuse, sign-in"
    })
    @DisplayName("P31 keeps the audit trail as long as the register says, by the database's own rule")
    void isTheRegisters(String category, String purpose, String kind) {
        long days = jdbc.sql("select extract(day from audit_kept(?))::bigint")
                .param(kind)
                .query(Long.class)
                .single();

        assertThat(register.retention(category, purpose).lasting())
                .isEqualTo(new Lasting.After(Duration.ofDays(days), kind.equals("sign-in") ? "sign-in" : "access"));
    }
}
