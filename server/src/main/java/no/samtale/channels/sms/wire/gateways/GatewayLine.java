package no.samtale.channels.sms.wire.gateways;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtale.channels.sms.wire.LineFailure;
import no.samtale.channels.sms.wire.LineGate;
import no.samtale.channels.sms.wire.SmsLine;
import no.samtale.channels.sms.wire.SmsNumber;
import no.samtale.channels.sms.wire.SmsOutgoing;
import no.samtale.channels.sms.wire.SmsSubmission;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends by a gateway, a call for each text. What the gateway says in its answer decides; without one, nobody knows. */
final class GatewayLine implements SmsLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int FAULTS = 500;

    private final AccountId account;
    private final GatewaySettings settings;
    private final GatewayMapping.Send mapping;
    private final GatewayPlace place;
    private final LineGate gate;

    GatewayLine(
            AccountId account,
            GatewaySettings settings,
            GatewayMapping.Send mapping,
            GatewayPlace place,
            LineGate gate) {
        this.account = account;
        this.settings = settings;
        this.mapping = mapping;
        this.place = place;
        this.gate = gate;
    }

    /** Always: there is a line only during each call. */
    @Override
    public boolean up() {
        return true;
    }

    @Override
    public void close() {
        // Each call has closed its own.
    }

    @Override
    public SmsSubmission submit(SmsOutgoing message, Runnable leaving) {
        Map<String, String> values = values(message);
        Map<String, Object> fields = new LinkedHashMap<>(mapping.fields());
        if (message.receipt()) {
            fields.putAll(mapping.receipt());
        }
        GatewayBody body = GatewayBody.of(mapping.json(), fields, values);
        String basic = mapping.basic() ? settings.user() + ":" + settings.password() : null;
        try (GatewayCall call =
                GatewayCall.open(place, gate.sockets(account, place.host(), place.secured(), message.contact()))) {
            leaving.run();
            return asked(call, GatewayBody.path(mapping.path(), settings), basic, body);
        } catch (LineFailure failure) {
            return new SmsSubmission.Later(failure.trouble().handover(), null);
        } catch (IOException unreached) {
            return new SmsSubmission.Later(LineFailure.of(unreached).trouble().handover(), null);
        }
    }

    private SmsSubmission asked(GatewayCall call, String path, @Nullable String basic, GatewayBody body) {
        try {
            return submission(call.ask(path, basic, body));
        } catch (IOException lost) {
            return new SmsSubmission.Unknown();
        }
    }

    private Map<String, String> values(SmsOutgoing message) {
        Map<String, String> values = new HashMap<>();
        SmsNumber from = SmsNumber.of(message.from(), settings.region())
                .orElseGet(() -> new SmsNumber(message.from(), SmsNumber.Kind.NAME));
        SmsNumber to = SmsNumber.of(message.to(), settings.region())
                .orElseGet(() -> new SmsNumber(message.to(), SmsNumber.Kind.SHORT_CODE));
        values.put("id", message.id());
        values.put("from", from.value());
        values.put("from.digits", from.digits());
        values.put("from.type", type(from));
        values.put("to", to.value());
        values.put("to.digits", to.digits());
        values.put("text", message.text());
        values.put("user", settings.user());
        values.put("password", settings.password());
        values.put("partner", settings.partner() == null ? "" : settings.partner());
        values.put("gate", settings.gate() == null ? "" : settings.gate());
        values.put("reports", settings.reports().toString());
        return values;
    }

    private String type(SmsNumber number) {
        return mapping.types().getOrDefault(number.kind().name().toLowerCase(Locale.ROOT), "");
    }

    private SmsSubmission submission(GatewayAnswer answer) {
        JsonNode body = json(answer.body());
        if (answer.status() >= FAULTS) {
            return new SmsSubmission.Unknown();
        }
        if (answer.isSuccess() && (mapping.taken() == null || matches(mapping.taken(), body))) {
            String reference = body.at(mapping.reference()).asString("");
            return new SmsSubmission.Taken(reference.isEmpty() ? List.of() : List.of(reference));
        }
        for (GatewayMapping.Refusal each : mapping.refusals()) {
            if (matches(each.when(), body)) {
                return each.again()
                        ? new SmsSubmission.Later(each.why(), after(answer))
                        : new SmsSubmission.Refused(each.why());
            }
        }
        return byStatus(answer);
    }

    /** What a status means by itself (RFC 9110, section 15). */
    private static SmsSubmission byStatus(GatewayAnswer answer) {
        return switch (answer.status()) {
            case UNAUTHORIZED, FORBIDDEN -> new SmsSubmission.Later(HandoverProblem.SIGN_IN, null);
            case TOO_MANY -> new SmsSubmission.Later(HandoverProblem.THROTTLED, after(answer));
            default -> {
                if (answer.isSuccess()) {
                    yield new SmsSubmission.Unknown();
                }
                yield answer.status() < 400
                        ? new SmsSubmission.Later(HandoverProblem.UNREACHABLE, null)
                        : new SmsSubmission.Refused(HandoverProblem.REFUSED);
            }
        };
    }

    private static @Nullable Duration after(GatewayAnswer answer) {
        String seconds = answer.fields().getOrDefault("retry-after", "");
        return seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private static boolean matches(GatewayMapping.Match match, JsonNode body) {
        String found = body.at(match.at()).asString("");
        return match.is().isEmpty() ? !found.isEmpty() : match.is().contains(found);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
