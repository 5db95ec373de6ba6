package no.samtale.channels.sms;

import java.net.URI;
import java.time.Duration;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.SmsHearer;
import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.channels.sms.wire.SmsNumber;
import no.samtale.channels.sms.wire.gateways.CallbackReading;
import no.samtale.channels.sms.wire.gateways.CallbackRequest;
import no.samtale.channels.sms.wire.gateways.GatewayKind;
import no.samtale.channels.sms.wire.gateways.GatewaySettings;
import no.samtale.channels.sms.wire.gateways.SmsGateways;
import no.samtale.channels.sms.wire.smpp.SmppLines;
import no.samtale.channels.sms.wire.smpp.SmppSettings;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.CompanySecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways of inboxes as they are set up, with what signs us in. */
@Component
class SmsWays {
    /** For each step: to connect, to sign in, to answer. */
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private static final Duration ENQUIRE = Duration.ofSeconds(30);

    private final SmppLines smpp;
    private final SmsGateways gateways;
    private final SmsCallbacks callbacks;
    private final SmsInboxStore store;
    private final CompanySecrets secrets;
    private final AccountTransactions transactions;

    SmsWays(
            SmppLines smpp,
            SmsGateways gateways,
            SmsCallbacks callbacks,
            SmsInboxStore store,
            CompanySecrets secrets,
            AccountTransactions transactions) {
        this.smpp = smpp;
        this.gateways = gateways;
        this.callbacks = callbacks;
        this.store = store;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    /** Opens the line of an inbox that has one; it is up a moment later, and keeps itself open. */
    SmsLine open(AccountId account, SmsInbox inbox, SmsInbox.Centre centre, SmsHearer hearer) {
        return smpp.open(account, settings(account, inbox, centre), hearer);
    }

    /** The way out of an inbox whose way is a gateway: a call for each message. */
    SmsLine gateway(AccountId account, SmsInbox inbox) {
        return gateways.open(account, settings(account, inbox));
    }

    /** What stands in the way; null if nothing does. */
    @Nullable
    LineTrouble trial(AccountId account, SmsInbox inbox) {
        SmsInbox.Centre centre = inbox.setup().centre();
        return centre == null
                ? gateways.trial(account, settings(account, inbox))
                : smpp.trial(account, settings(account, inbox, centre));
    }

    /** What somebody says who may be the inbox's gateway. */
    CallbackReading read(AccountId account, SmsInbox inbox, CallbackRequest request) {
        return gateways.read(settings(account, inbox), request);
    }

    /** Whether people can answer what comes from the inbox: not letters, and not where the gateway brings no answers. */
    boolean isAnswerable(SmsInbox.Setup setup) {
        boolean letters = SmsNumber.of(setup.sender(), setup.region())
                .filter(number -> number.kind() == SmsNumber.Kind.NAME)
                .isPresent();
        return !letters && (!setup.way().isGateway() || gateways.hears(kind(setup)));
    }

    private SmppSettings settings(AccountId account, SmsInbox inbox, SmsInbox.Centre centre) {
        return new SmppSettings(
                centre.host(),
                centre.port(),
                centre.tls(),
                inbox.setup().login(),
                secret(account, inbox),
                centre.systemType(),
                inbox.setup().region(),
                centre.ids(),
                centre.window(),
                WITHIN,
                ENQUIRE);
    }

    private GatewaySettings settings(AccountId account, SmsInbox inbox) {
        SmsInbox.Setup setup = inbox.setup();
        SmsInbox.Gateway gateway = setup.gateway();
        String base = gateway == null ? null : gateway.base();
        return new GatewaySettings(
                kind(setup),
                base == null ? null : URI.create(base),
                setup.login(),
                secret(account, inbox),
                gateway == null ? null : gateway.partner(),
                gateway == null ? null : gateway.gate(),
                callbacks.token(account, inbox.id()),
                URI.create(callbacks.address(account, inbox.id())),
                setup.region());
    }

    private static GatewayKind kind(SmsInbox.Setup setup) {
        return switch (setup.way()) {
            case TWILIO -> GatewayKind.TWILIO;
            case LINK -> GatewayKind.LINK;
            case SVEVE -> GatewayKind.SVEVE;
            case SMPP -> throw new IllegalStateException("a line is no gateway");
        };
    }

    private String secret(AccountId account, SmsInbox inbox) {
        return transactions
                .call(account, () -> store.secret(account, inbox.id()))
                .map(secret -> secrets.open(account, KeepSmsInbox.SECRET, secret))
                .orElse("");
    }
}
