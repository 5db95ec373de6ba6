package no.samtale.privacy.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.TestRecipients;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The one gate, on a listener of this machine that stands for a recipient's server. */
@SamtaleTest
class OutgoingConnectionsApiTest {
    private static final String HOST = "localhost";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OutgoingConnections outgoing;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Caller officer;
    private ServerSocket recipient;

    @BeforeEach
    void listen() throws IOException {
        company = Company.in(context);
        officer = company.signedIn(company.hire("Kari", Role.AGENT, Role.PRIVACY_OFFICER), port);
        recipient = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        clock.goRight();
        recipient.close();
    }

    private Sending sending(String host, Purpose purpose, String category) {
        return new Sending(company.account(), host, purpose, Set.of(category), null);
    }

    private Sending mail() {
        return sending(HOST, Purpose.DELIVER, "contact-details");
    }

    private void record(Map<String, Object> details) {
        assertThat(officer.post("/api/console/recipients", details).status()).isEqualTo(201);
    }

    private void assertRefused(ProblemCode code, Sending sending) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> outgoing.permit(sending))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("P25 a connection is opened to a recorded recipient, and to no other host")
    void opensConnectionsToRecipientsOnly() throws IOException {
        assertRefused(ProblemCode.RECIPIENT_UNKNOWN, mail());
        record(TestRecipients.details("Nordpost", HOST));

        Permit permit = outgoing.permit(mail());
        try (Socket socket = permit.sockets().createSocket(HOST, recipient.getLocalPort());
                Socket taken = recipient.accept()) {
            socket.getOutputStream().write('x');
            assertThat(taken.getInputStream().read()).isEqualTo('x');
            assertThat(socket.getSoTimeout()).isPositive();
        }
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> permit.sockets().createSocket("127.0.0.1", recipient.getLocalPort()));
        assertRefused(ProblemCode.RECIPIENT_UNKNOWN, sending("127.0.0.1", Purpose.DELIVER, "contact-details"));
    }

    @Test
    @DisplayName("P25 an expired agreement stops the connector, and a permit does not outlive it")
    void stopsWhenTheAgreementExpires() {
        Map<String, Object> details = TestRecipients.details("Nordpost", HOST);
        details.put("agreement", TestRecipients.agreement("2027-06-30"));
        record(details);
        Permit permit = outgoing.permit(mail());

        clock.advance(Duration.ofDays(400));
        assertRefused(ProblemCode.AGREEMENT_EXPIRED, mail());
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> permit.sockets().createSocket(HOST, recipient.getLocalPort()));
    }

    @Test
    @DisplayName("P25 nothing is sent before the agreement is signed")
    void waitsForTheSignature() {
        Map<String, Object> details = TestRecipients.details("Nordpost", HOST);
        details.put("agreement", Map.of("kind", "processing", "signedOn", "2199-01-01", "reference", "Utkast"));
        record(details);
        assertRefused(ProblemCode.AGREEMENT_NOT_SIGNED, mail());
    }

    @Test
    @DisplayName("P25 a recipient gets what it was recorded for, and nothing more")
    void keepsToWhatTheRecipientMayGet() {
        record(TestRecipients.details("Nordpost", HOST));
        assertRefused(ProblemCode.RECIPIENT_NOT_COVERED, sending(HOST, Purpose.DELIVER, "assessments"));
        assertRefused(ProblemCode.RECIPIENT_NOT_COVERED, sending(HOST, Purpose.LEGAL_DUTIES, "contact-details"));
        assertThat(outgoing.permit(mail()).recipient().name()).isEqualTo("Nordpost");
    }

    @Test
    @DisplayName("P25 where fields are named, a recipient gets these and not the whole category")
    void keepsToTheFields() {
        Map<String, Object> details = TestRecipients.details("Nordpost", HOST);
        details.put("fields", List.of("contact-details.address"));
        record(details);
        assertThat(outgoing.permit(sending(HOST, Purpose.DELIVER, "contact-details.address"))
                        .host())
                .isEqualTo(HOST);
        assertRefused(ProblemCode.RECIPIENT_NOT_COVERED, sending(HOST, Purpose.DELIVER, "contact-details.name"));
        assertRefused(ProblemCode.RECIPIENT_NOT_COVERED, mail());
        assertThat(outgoing.permit(sending(HOST, Purpose.DELIVER, "dialogue.message"))
                        .host())
                .isEqualTo(HOST);
    }

    @Test
    @DisplayName("P27 a transfer out of the EEA stops when the decision that it rests on ends")
    void stopsWhenTheMechanismEnds() {
        Map<String, Object> details = TestRecipients.details("Mailhouse Ltd", HOST);
        details.put("region", "GB");
        details.put("mechanism", "adequacy");
        record(details);
        assertThat(outgoing.permit(mail()).host()).isEqualTo(HOST);
        clock.advance(Duration.ofDays(366 * 6));
        assertRefused(ProblemCode.TRANSFER_UNFOUNDED, mail());
    }

    @Test
    @DisplayName("P25 an ended recipient gets nothing, nor does another company's")
    void stopsWhenTheRecipientEnds() {
        record(TestRecipients.details("Nordpost", HOST));
        String id = officer.get("/api/console/recipients").body().at("/0/id").asString();
        Sending others =
                new Sending(Company.in(context).account(), HOST, Purpose.DELIVER, Set.of("contact-details"), null);
        assertRefused(ProblemCode.RECIPIENT_UNKNOWN, others);
        officer.delete("/api/console/recipients/" + id);
        assertRefused(ProblemCode.RECIPIENT_UNKNOWN, mail());
    }

    @Test
    @DisplayName("P29 who has been sent a person's data stands in the export, and is gone with the person")
    void notesWhoHasHadData() {
        record(TestRecipients.details("Nordpost", HOST));
        AccessibleConversation conversation = Visitors.in(context).start(company.entrypoint(), "Hei");
        ContactId contact = conversation.contact();
        company.sends(HOST, contact);

        Answer export = officer.get("/api/console/contacts/" + contact + "/export?language=en");
        assertThat(export.body().toString()).contains("Nordpost", "who has been sent data");
        SharedData shared = context.getBean(SharedData.class);
        assertThat(shared.of(company.account(), contact))
                .singleElement()
                .satisfies(datum -> assertThat(datum.categories()).containsExactly("contact-details"));

        officer.post("/api/console/contacts/" + contact + "/erasure", Map.of("id", java.util.UUID.randomUUID()));
        assertThat(shared.of(company.account(), contact)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> company.sends(HOST, contact))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }
}
