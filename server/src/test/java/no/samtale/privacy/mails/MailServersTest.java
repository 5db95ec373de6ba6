package no.samtale.privacy.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.recipients.OutgoingConnections;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which mail server may have our mail. */
@SamtaleTest
class MailServersTest {
    @Autowired
    private ApplicationContext context;

    @Test
    @DisplayName("P25 a mail server that is nobody's recipient gets no mail; one on this machine may have it")
    void asksTheGate() {
        AccountId account = Company.in(context).account();

        MailServers strange = servers("smtp.fremmed.example");
        assertThat(strange.available(account)).isFalse();
        assertThatThrownBy(() -> strange.server(account, null)).isInstanceOf(Problem.class);

        assertThat(servers("localhost").server(account, null)).hasValueSatisfying(server -> {
            assertThat(server.host()).isEqualTo("localhost");
            assertThat(server.permit()).isNull();
        });
        assertThat(servers("127.0.0.1").available(account)).isTrue();
    }

    @Test
    void asksForEncryptionUnlessToldNotTo() {
        assertThat(properties("smtp.example.com").tls()).isTrue();
        assertThat(properties("smtp.example.com").port()).isEqualTo(587);
    }

    private MailServers servers(String host) {
        return new MailServers(
                properties(host), context.getBeanProvider(LocalMail.class), context.getBean(OutgoingConnections.class));
    }

    private static MailProperties properties(String host) {
        return new org.springframework.boot.context.properties.bind.Binder(
                        new org.springframework.boot.context.properties.source.MapConfigurationPropertySource(
                                java.util.Map.of("samtale.mail.host", host)))
                .bind("samtale.mail", MailProperties.class)
                .get();
    }
}
