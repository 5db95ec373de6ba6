package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.channels.email.mime.reports.Reports;
import no.samtale.inboxes.HandoverProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What delivery reports mean, by the codes of RFC 3463. */
class DeliveryOutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, ADDRESS",
        "failed, 5.1.10, ADDRESS",
        "failed, 5.2.1, ADDRESS",
        "failed, 5.2.2, FULL",
        "failed, 5.3.4, TOO_LARGE",
        "failed, 4.4.7, TOO_LATE",
        "failed, 5.6.3, CONTENT",
        "failed, 5.7.26, POLICY",
        "failed, 5.0.0, REFUSED",
        "failed, nonsense, REFUSED"
    })
    void tellsWhy(String action, String status, HandoverProblem why) {
        assertThat(of(action, status)).isEqualTo(new DeliveryOutcome.Failed(why));
    }

    @ParameterizedTest
    @CsvSource({"delayed, 4.4.1, Open", "relayed, 2.0.0, Open", "expanded, 2.0.0, Open", "delivered, 2.0.0, Arrived"})
    void tellsWhatIsNoFailure(String action, String status, String outcome) {
        assertThat(of(action, status).getClass().getSimpleName()).isEqualTo(outcome);
    }

    private static DeliveryOutcome of(String action, String status) {
        return DeliveryOutcome.of(Reports.delivery(
                "Reporting-MTA: dns; mx.example.no\n\nFinal-Recipient: rfc822; nora@example.no\nAction: " + action
                        + "\nStatus: " + status + "\n",
                MailHeaders.of("Message-ID: <x@y.no>")));
    }
}
