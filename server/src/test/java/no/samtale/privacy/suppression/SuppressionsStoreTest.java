package no.samtale.privacy.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.vault.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger: the latest decides, for one address and one matter of one account. */
@SamtaleTest
class SuppressionsStoreTest {
    private static final Address MAIL = Address.email("Kari@Example.no");
    private static final Address PHONE = Address.phone("+4799999999");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private AccountId account = AccountId.random();

    @BeforeEach
    void company() {
        account = Company.in(context).account();
    }

    private boolean holds() {
        return suppressions.holds(account, SuppressedMatter.NOTICE_NEWS, MAIL);
    }

    @Test
    @DisplayName("P36 the latest word decides, and each is kept")
    void theLatestDecides() {
        assertThat(holds()).isFalse();
        suppressions.add(account, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.ONE_CLICK);
        assertThat(holds()).isTrue();
        suppressions.lift(account, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.PORTAL);
        assertThat(holds()).isFalse();
        suppressions.add(account, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.AGENT);
        assertThat(holds()).isTrue();

        assertThat(rows())
                .extracting(row -> row.get("stopped") + " " + row.get("source"))
                .containsExactly("true one_click", "false portal", "true agent");
    }

    @Test
    @DisplayName("P36 a no that is said again is one no")
    void theSameAgainChangesNothing() {
        suppressions.lift(account, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.PORTAL);
        suppressions.add(account, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.ONE_CLICK);
        suppressions.add(account, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.ONE_CLICK);

        assertThat(rows()).hasSize(1);
    }

    @Test
    @DisplayName("P36 a no is of one matter and one address, however that is written")
    void isOfOneMatterAndAddress() {
        suppressions.add(account, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.ONE_CLICK);
        suppressions.add(account, SuppressedMatter.SMS, PHONE, SuppressionSource.SMS);

        assertThat(suppressions.holds(account, SuppressedMatter.NOTICE_NEWS, Address.email(" kari@example.NO ")))
                .isTrue();
        assertThat(suppressions.holds(account, SuppressedMatter.NOTICE_NEWS, Address.email("ola@example.no")))
                .isFalse();
        assertThat(suppressions.holds(account, SuppressedMatter.SMS, PHONE)).isTrue();
        assertThat(suppressions.holds(account, SuppressedMatter.NOTICE_NEWS, PHONE))
                .isFalse();
    }

    @Test
    @DisplayName("P36 the list holds keyed hashes only, which differ between companies")
    void holdsHashesOnly() {
        AccountId other = Company.in(context).account();
        suppressions.add(account, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.ONE_CLICK);
        assertThat(suppressions.holds(other, SuppressedMatter.NOTICE_NEWS, MAIL))
                .isFalse();
        suppressions.add(other, SuppressedMatter.NOTICE_NEWS, MAIL, SuppressionSource.ONE_CLICK);

        byte[] ours = (byte[]) rows().getFirst().get("address_hash");
        byte[] theirs = transactions.call(other, () -> jdbc.sql("select address_hash from suppression")
                .query(byte[].class)
                .single());
        assertThat(ours).hasSize(32).isNotEqualTo(theirs);
        assertThat(new String(ours, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("kari");
        assertThat(rows().toString()).doesNotContainIgnoringCase("kari");
    }

    private List<Map<String, @Nullable Object>> rows() {
        return transactions.call(account, () -> jdbc.sql("select * from suppression order by position")
                .query()
                .listOfRows());
    }
}
