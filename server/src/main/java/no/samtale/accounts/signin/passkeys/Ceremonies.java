package no.samtale.accounts.signin.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * The two ceremonies of WebAuthn level 3 (sections 7.1 and 7.2), by webauthn4j: challenge, origin, relying party, the user
 * present and verified, the signature, the counter. No attestation is asked for: what maker a device is of is not our affair.
 */
@Component
class Ceremonies {
    /** ES256, EdDSA and RS256: what all devices have one of. */
    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final List<PublicKeyCredentialParameters> TAKEN = ALGORITHMS.stream()
            .map(each -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(each)))
            .toList();

    /** How a device may be reached (WebAuthn level 3, section 5.8.4); what else a browser says is not kept. */
    private static final Set<String> TRANSPORTS = Set.of("ble", "hybrid", "internal", "nfc", "smart-card", "usb");

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    /** A passkey that was registered. */
    @SuppressWarnings("ArrayRecordComponent") // carries bytes from the library to the store; never compared
    record Registered(
            byte[] credentialId, byte[] credential, long signCount, boolean backupEligible, List<String> transports) {}

    /**
     * Takes a browser's answer to a request to make a passkey.
     *
     * @throws Problem {@link ProblemCode#PASSKEY_REFUSED}
     */
    Registered register(RelyingParty party, String challenge, String answer) {
        try {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(property(party, challenge), TAKEN, true, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return new Registered(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE(),
                    transports(data));
        } catch (RuntimeException refused) {
            throw new Problem(ProblemCode.PASSKEY_REFUSED);
        }
    }

    /** @throws Problem {@link ProblemCode#PASSKEY_REFUSED} if it cannot be read */
    AuthenticationData read(String answer) {
        try {
            return manager.parseAuthenticationResponseJSON(answer);
        } catch (RuntimeException unreadable) {
            throw new Problem(ProblemCode.PASSKEY_REFUSED);
        }
    }

    /** How an answer to a request to show a passkey turned out. */
    sealed interface Outcome {
        record Shown(long signCount) implements Outcome {}

        /** The counter went back: there may be a copy. */
        record CounterWentBack() implements Outcome {}

        record Refused() implements Outcome {}
    }

    Outcome verify(RelyingParty party, String challenge, PasskeyRow row, AuthenticationData data) {
        try {
            manager.verify(
                    data,
                    new AuthenticationParameters(
                            property(party, challenge), record(row), List.of(row.credentialId()), true, true));
            return new Outcome.Shown(
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (MaliciousCounterValueException wentBack) {
            return new Outcome.CounterWentBack();
        } catch (DataConversionException | VerificationException refused) {
            return new Outcome.Refused();
        }
    }

    private CredentialRecordImpl record(PasskeyRow row) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                row.backupEligible(),
                // Whether it is backed up just now decides nothing here.
                row.backupEligible(),
                row.signCount(),
                credentials.convert(row.credential()),
                null,
                null,
                null,
                row.transports().stream().map(AuthenticatorTransport::create).collect(Collectors.toSet()));
    }

    private static ServerProperty property(RelyingParty party, String challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static List<String> transports(RegistrationData data) {
        Set<AuthenticatorTransport> known = data.getTransports();
        return known == null
                ? List.of()
                : known.stream()
                        .map(AuthenticatorTransport::getValue)
                        .filter(TRANSPORTS::contains)
                        .sorted()
                        .toList();
    }
}
