package no.samtale.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import no.samtale.architecture.faulty.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing leaves the server but through the one gate. */
class OutgoingTest {
    private static final String GATE = "no.samtale.privacy.recipients";

    /** What opens a connection by being made. */
    private static final List<String> OPENS_WHEN_MADE = List.of(
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.net.MulticastSocket",
            "org.springframework.web.client.RestTemplate",
            "org.springframework.mail.javamail.JavaMailSenderImpl");

    /** What opens one, or makes what does, by a call of this name. */
    private static final Set<String> OPENS_WHEN_CALLED = Set.of(
            "java.net.URL.openConnection",
            "java.net.URL.openStream",
            "java.net.URL.getContent",
            "java.net.http.HttpClient.newHttpClient",
            "java.net.http.HttpClient.newBuilder",
            "java.nio.channels.SocketChannel.open",
            "java.nio.channels.DatagramChannel.open",
            "java.nio.channels.AsynchronousSocketChannel.open",
            "javax.net.SocketFactory.getDefault",
            "jakarta.mail.Transport.send",
            "org.springframework.web.client.RestClient.create",
            "org.springframework.web.client.RestClient.builder",
            "org.springframework.web.reactive.function.client.WebClient.create",
            "org.springframework.web.reactive.function.client.WebClient.builder");

    /** Reads files of the program itself, by their URL. */
    private static final String OWN_FILES = "no.samtale.platform.clusters.PostgresBinaries";

    /** Hands mail over by a permit's sockets, or to this machine: {@code MailServersTest}. */
    private static final String MAIL = "no.samtale.privacy.mails.SmtpServer";

    /** Asks a virus scanner on this machine and on no other: {@code ClamdTest}. */
    private static final String SCANNER = "no.samtale.conversations.attachments.Clamd";

    /** Knocks, and says nothing about anybody: {@code ./samtale doctor}. */
    private static final String DOCTOR = "no.samtale.platform.doctor.Reach";

    /** Asks a company's own provider who it has just sent here, and tells it nothing that it does not know. */
    private static final String PROVIDER = "no.samtale.accounts.signin.sso.ProviderCalls";

    /** Asks for a picture that a mail names when an agent wants it, and says nothing but that: {@code PictureLineTest}. */
    private static final String PICTURES = "no.samtale.channels.email.pictures.PictureLine";

    /** Ask a mailbox's provider for tokens by a permit's sockets, or a host that the operator names: {@code MailSignInApiTest}. */
    private static final String TOKENS = "no.samtale.channels.email.oauth.TokenCalls";

    private static final String TOKEN_SOCKETS = "no.samtale.channels.email.oauth.PermittedTls";

    /** Gives out sockets to this machine, and to no other without a permit: {@code SmppTrialTest}. */
    private static final String SMS = "no.samtale.channels.sms.wire.LineGate";

    private static final ArchRule GATED = noClasses()
            .that()
            .resideOutsideOfPackage(GATE + "..")
            .and()
            .doNotHaveFullyQualifiedName(OWN_FILES)
            .and()
            .doNotHaveFullyQualifiedName(MAIL)
            .and()
            .doNotHaveFullyQualifiedName(SCANNER)
            .and()
            .doNotHaveFullyQualifiedName(DOCTOR)
            .and()
            .doNotHaveFullyQualifiedName(PROVIDER)
            .and()
            .doNotHaveFullyQualifiedName(PICTURES)
            .and()
            .doNotHaveFullyQualifiedName(TOKENS)
            .and()
            .doNotHaveFullyQualifiedName(TOKEN_SOCKETS)
            .and()
            .doNotHaveFullyQualifiedName(SMS)
            .should()
            .callCodeUnitWhere(
                    DescribedPredicate.describe("open a connection without a permit", OutgoingTest::opensConnection))
            .because("data leaves by OutgoingConnections, under an agreement (P25) and within the EEA (P27)");

    @Test
    @DisplayName("P25 no code opens a connection but through the gate that asks for the agreement")
    void connectionsAreOpenedByPermit() {
        GATED.check(Code.production());
        assertThat(Code.breaks(GATED, Faults.CallsSomebody.class)).as("control").isTrue();
        assertThat(Code.breaks(GATED, Faults.FetchesAPage.class)).as("control").isTrue();
        assertThat(Code.breaks(GATED, Faults.OpensTls.class)).as("control").isTrue();
    }

    private static boolean opensConnection(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        if (call.getName().equals("<init>")) {
            return OPENS_WHEN_MADE.stream().anyMatch(each -> owner.isAssignableTo(each));
        }
        return OPENS_WHEN_CALLED.contains(owner.getName() + "." + call.getName()) || opensTlsOfItsOwn(call);
    }

    /** TLS over a socket that there is needs no permit: that socket has had one. */
    private static boolean opensTlsOfItsOwn(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo("javax.net.ssl.SSLSocketFactory")
                && call.getName().equals("createSocket")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Socket.class));
    }
}
