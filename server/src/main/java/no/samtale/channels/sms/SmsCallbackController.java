package no.samtale.channels.sms;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtale.accounts.RemoteAddress;
import no.samtale.channels.sms.SmsCallbacks.Called;
import no.samtale.channels.sms.wire.SmsHearer;
import no.samtale.channels.sms.wire.gateways.CallbackReading;
import no.samtale.channels.sms.wire.gateways.CallbackRequest;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import no.samtale.platform.caches.RecentTries;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where gateways call us with what comes in and what has become of ours. Who has not proved to be the gateway is told that there is
 * nothing here. The answer is given when what was said is durable; the same call once more changes nothing.
 */
@Hidden
@RestController
class SmsCallbackController {
    private static final int COUNTS = 10_000;

    private final SmsCallbacks callbacks;
    private final SmsWays ways;
    private final HearSms hear;
    private final MeterRegistry meters;
    private final RecentTries<InboxId> calls;
    private final RecentTries<String> strays;

    SmsCallbackController(SmsCallbacks callbacks, SmsWays ways, HearSms hear, MeterRegistry meters, Clock clock) {
        this.callbacks = callbacks;
        this.ways = ways;
        this.hear = hear;
        this.meters = meters;
        this.calls = new RecentTries<>(clock, Duration.ofMinutes(1), COUNTS);
        this.strays = new RecentTries<>(clock, Duration.ofMinutes(1), COUNTS);
    }

    @RequestMapping(
            path = "/sms/{token}",
            method = {RequestMethod.GET, RequestMethod.POST})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void called(@PathVariable String token, HttpServletRequest request) throws IOException {
        String caller = RemoteAddress.bucket(request.getRemoteAddr());
        if (strays.count(caller) >= Limits.SMS_STRAY_CALLBACKS_PER_MINUTE) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        Called called = callbacks.called(token).orElseThrow(() -> stray(caller));
        if (!calls.take(called.inbox().id(), Limits.SMS_CALLBACKS_PER_MINUTE)) {
            throw new Problem(ProblemCode.TOO_MANY);
        }
        SmsHearer hearer = hear.at(called.account(), called.inbox().id());
        switch (ways.read(called.account(), called.inbox(), asked(called, token, request))) {
            case CallbackReading.Heard heard -> hearer.heard(heard.sms());
            case CallbackReading.Reported reported -> hearer.reported(reported.report());
            case CallbackReading.Forged forged -> throw stray(caller);
            // Gateways tell of other things too.
            case CallbackReading.Unreadable unreadable ->
                meters.counter("samtale.sms.callbacks.unreadable").increment();
        }
    }

    private Problem stray(String caller) {
        strays.take(caller, Limits.SMS_STRAY_CALLBACKS_PER_MINUTE);
        meters.counter("samtale.sms.callbacks.strange").increment();
        return new Problem(ProblemCode.NOT_FOUND);
    }

    private CallbackRequest asked(Called called, String token, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(Limits.SMS_CALLBACK_BYTES + 1);
        if (body.length > Limits.SMS_CALLBACK_BYTES) {
            throw new Problem(ProblemCode.TOO_LARGE);
        }
        String type = request.getContentType();
        boolean isForm = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        Map<String, List<String>> form = isForm ? decoded(new String(body, StandardCharsets.UTF_8)) : Map.of();
        String query = request.getQueryString();
        Map<String, List<String>> parameters = new HashMap<>(decoded(query));
        form.forEach((name, values) -> parameters.merge(name, values, SmsCallbackController::both));
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        String url = callbacks.address(called.account(), called.inbox().id()) + (query == null ? "" : "?" + query);
        return new CallbackRequest(url, token, headers, parameters, form, body);
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private static Map<String, List<String>> decoded(@Nullable String pairs) {
        Map<String, List<String>> decoded = new HashMap<>();
        if (pairs == null || pairs.isEmpty()) {
            return decoded;
        }
        try {
            for (String pair : pairs.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                decoded.computeIfAbsent(URLDecoder.decode(sides[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                        .add(sides.length == 1 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException notAForm) {
            throw Problem.invalidField("body");
        }
        return decoded;
    }
}
