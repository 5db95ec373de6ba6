package no.samtale.channels.sms.wire.gateways;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import no.samtale.channels.sms.wire.HeardSms;
import no.samtale.channels.sms.wire.LineFailure;
import no.samtale.channels.sms.wire.LineGate;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.channels.sms.wire.SmsNumber;
import no.samtale.channels.sms.wire.SmsReport;
import no.samtale.channels.sms.wire.SmsState;
import no.samtale.platform.AccountId;
import no.samtale.privacy.recipients.OutgoingConnections;
import no.samtale.privacy.recipients.Permit;
import no.samtale.privacy.recipients.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens lines by companies' gateways, and reads what gateways call back with. */
@Component
public class SmsGateways {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FAULTS = 500;

    private final GatewayMappings mappings = new GatewayMappings();
    private final LineGate gate;
    private final Clock clock;

    @Autowired
    SmsGateways(OutgoingConnections outgoing, Clock clock) {
        this(outgoing::permit, clock);
    }

    SmsGateways(Function<Sending, Permit> permits, Clock clock) {
        this.gate = new LineGate(permits);
        this.clock = clock;
    }

    /** Whether what people send comes by this gateway. */
    public boolean hears(GatewayKind kind) {
        return mappings.of(kind).callbacks().heard() != null;
    }

    /**
     * The host that is called, which has to be one of a recipient's.
     *
     * @throws IllegalArgumentException if there is no address, or it is none of http or https
     */
    public String host(GatewaySettings settings) {
        return place(settings).host();
    }

    /** @throws IllegalArgumentException as {@link #host} */
    public SmsLine open(AccountId account, GatewaySettings settings) {
        return new GatewayLine(account, settings, mappings.of(settings.kind()).send(), place(settings), gate);
    }

    /** Asks the gateway something that it answers only to those it knows, and sends nothing. Null if all is well. */
    public @Nullable LineTrouble trial(AccountId account, GatewaySettings settings) {
        GatewayMapping.Trial trial = mappings.of(settings.kind()).trial();
        GatewayPlace place = place(settings);
        String path = GatewayBody.path(trial.path(), settings);
        String basic = trial.basic() ? settings.user() + ":" + settings.password() : null;
        try (GatewayCall call = GatewayCall.open(place, gate.sockets(account, place.host(), place.secured(), null))) {
            return trouble(trial, call.ask(path, basic, null));
        } catch (LineFailure failure) {
            return failure.trouble();
        } catch (GatewayAnswer.StrangeAnswer strange) {
            return LineTrouble.PROTOCOL;
        } catch (IOException failed) {
            return LineFailure.of(failed).trouble();
        }
    }

    /** What a request says. Whoever called is told that all is well only when that is stored. */
    public CallbackReading read(GatewaySettings settings, CallbackRequest request) {
        GatewayMapping.Callbacks callbacks = mappings.of(settings.kind()).callbacks();
        if (!GatewayProof.holds(settings, callbacks.signed(), request)) {
            return new CallbackReading.Forged();
        }
        Function<String, String> values = callbacks.json() ? pointed(request.body()) : named(request);
        GatewayMapping.Incoming heard = callbacks.heard();
        if (heard != null && !values.apply(heard.text()).isEmpty()) {
            return new CallbackReading.Heard(sms(settings, heard, values));
        }
        return report(callbacks.reports(), values);
    }

    private static @Nullable LineTrouble trouble(GatewayMapping.Trial trial, GatewayAnswer answer) {
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
            return LineTrouble.SIGN_IN;
        }
        if (answer.status() >= FAULTS) {
            return LineTrouble.LINE;
        }
        String fine = trial.fine();
        return fine == null || answer.body().strip().matches(fine) ? null : LineTrouble.SIGN_IN;
    }

    private GatewayPlace place(GatewaySettings settings) {
        URI own = settings.base();
        String usual = mappings.of(settings.kind()).base();
        if (own != null) {
            return GatewayPlace.of(own);
        }
        if (usual == null) {
            throw new IllegalArgumentException(
                    "no address for " + settings.kind().code());
        }
        return GatewayPlace.of(URI.create(usual));
    }

    private static Function<String, String> named(CallbackRequest request) {
        return name -> {
            List<String> values = request.parameters().getOrDefault(name, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        };
    }

    private static Function<String, String> pointed(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return pointer -> read.at(pointer).asString("");
        } catch (JacksonException notJson) {
            return pointer -> "";
        }
    }

    private HeardSms sms(GatewaySettings settings, GatewayMapping.Incoming heard, Function<String, String> values) {
        return new HeardSms(
                number(values.apply(heard.from()), settings.region()),
                number(values.apply(heard.to()), settings.region()),
                values.apply(heard.text()),
                null,
                nullIfEmpty(values.apply(heard.reference())),
                clock.instant());
    }

    private static String number(String said, String region) {
        return SmsNumber.received(said, region).map(SmsNumber::value).orElse(said);
    }

    private CallbackReading report(GatewayMapping.Reports reports, Function<String, String> values) {
        String reference = values.apply(reports.reference());
        String word = values.apply(reports.state());
        if (reference.isEmpty() || word.isEmpty()) {
            return new CallbackReading.Unreadable();
        }
        SmsState state = reports.states().getOrDefault(word, SmsState.UNKNOWN);
        return new CallbackReading.Reported(
                new SmsReport(reference, state, nullIfEmpty(values.apply(reports.code())), clock.instant()));
    }

    private static @Nullable String nullIfEmpty(String value) {
        return value.isEmpty() ? null : value;
    }
}
