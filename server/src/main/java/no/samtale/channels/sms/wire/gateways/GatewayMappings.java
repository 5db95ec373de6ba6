package no.samtale.channels.sms.wire.gateways;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samtale.channels.sms.wire.SmsState;
import no.samtale.inboxes.HandoverProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the mappings, strictly: a key that is missing or not known stops the start. */
final class GatewayMappings {
    private final Map<GatewayKind, GatewayMapping> mappings = new EnumMap<>(GatewayKind.class);

    GatewayMappings() {
        for (GatewayKind each : GatewayKind.values()) {
            mappings.put(each, mapping(file(each)));
        }
    }

    GatewayMapping of(GatewayKind kind) {
        GatewayMapping mapping = mappings.get(kind);
        if (mapping == null) {
            throw new IllegalStateException(kind.code());
        }
        return mapping;
    }

    private static Node file(GatewayKind kind) {
        String name = "sms/gateways/" + kind.code() + ".yaml";
        try (InputStream stream = new ClassPathResource(name).getInputStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new Node(name, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GatewayMapping mapping(Node file) {
        file.knows(Set.of("base", "send", "trial", "callbacks"));
        return new GatewayMapping(
                file.optional("base"),
                send(file.child("send")),
                trial(file.child("trial")),
                callbacks(file.child("callbacks")));
    }

    private static GatewayMapping.Send send(Node send) {
        send.knows(Set.of("path", "basic", "body", "fields", "receipt", "types", "taken", "reference", "refusals"));
        return new GatewayMapping.Send(
                send.text("path"),
                send.flag("basic"),
                send.text("body").equals("json"),
                send.map("fields"),
                send.map("receipt"),
                send.texts("types"),
                send.has("taken") ? match(send.child("taken")) : null,
                send.text("reference"),
                send.nodes("refusals").stream().map(GatewayMappings::refusal).toList());
    }

    private static GatewayMapping.Match match(Node match) {
        return new GatewayMapping.Match(match.text("at"), match.list("is"));
    }

    private static GatewayMapping.Refusal refusal(Node refusal) {
        refusal.knows(Set.of("at", "is", "why", "again"));
        return new GatewayMapping.Refusal(
                match(refusal), HandoverProblem.of(refusal.text("why")), refusal.flag("again"));
    }

    private static GatewayMapping.Trial trial(Node trial) {
        trial.knows(Set.of("path", "basic", "fine"));
        return new GatewayMapping.Trial(trial.text("path"), trial.flag("basic"), trial.optional("fine"));
    }

    private static GatewayMapping.Callbacks callbacks(Node callbacks) {
        callbacks.knows(Set.of("signed", "json", "heard", "reports"));
        return new GatewayMapping.Callbacks(
                callbacks.flag("signed"),
                callbacks.flag("json"),
                callbacks.has("heard") ? incoming(callbacks.child("heard")) : null,
                reports(callbacks.child("reports")));
    }

    private static GatewayMapping.Incoming incoming(Node heard) {
        heard.knows(Set.of("from", "to", "text", "reference"));
        return new GatewayMapping.Incoming(
                heard.text("from"), heard.text("to"), heard.text("text"), heard.text("reference"));
    }

    private static GatewayMapping.Reports reports(Node reports) {
        reports.knows(Set.of("reference", "state", "code", "states"));
        Map<String, SmsState> states = new LinkedHashMap<>();
        Node named = reports.child("states");
        named.values().keySet().forEach(state -> named.list(state)
                .forEach(word -> states.put(word, SmsState.valueOf(state.toUpperCase(Locale.ROOT)))));
        return new GatewayMapping.Reports(
                reports.text("reference"), reports.text("state"), reports.text("code"), Map.copyOf(states));
    }

    /** A place in a file. */
    private record Node(String place, Map<String, Object> values) {
        void knows(Set<String> keys) {
            for (String each : values.keySet()) {
                if (!keys.contains(each)) {
                    throw new IllegalStateException(place + ": " + each + " is not known");
                }
            }
        }

        boolean has(String key) {
            return values.containsKey(key);
        }

        @Nullable
        String optional(String key) {
            Object value = values.get(key);
            return value == null ? null : value.toString();
        }

        String text(String key) {
            String text = optional(key);
            if (text == null) {
                throw new IllegalStateException(place + ": " + key + " is missing");
            }
            return text;
        }

        boolean flag(String key) {
            return Boolean.TRUE.equals(values.get(key));
        }

        @SuppressWarnings("unchecked") // as YAML gives it, from a file of our own
        Map<String, Object> map(String key) {
            Object value = values.get(key);
            return value == null ? Map.of() : new LinkedHashMap<>((Map<String, Object>) value);
        }

        Map<String, String> texts(String key) {
            Map<String, String> texts = new LinkedHashMap<>();
            map(key).forEach((name, value) -> texts.put(name, value.toString()));
            return texts;
        }

        List<String> list(String key) {
            Object value = values.get(key);
            return value == null
                    ? List.of()
                    : ((List<?>) value).stream().map(Object::toString).toList();
        }

        @SuppressWarnings("unchecked") // as YAML gives it, from a file of our own
        List<Node> nodes(String key) {
            Object value = values.get(key);
            return value == null
                    ? List.of()
                    : ((List<Map<String, Object>>) value)
                            .stream()
                                    .map(each -> new Node(place + "/" + key, each))
                                    .toList();
        }

        Node child(String key) {
            text(key);
            return new Node(place + "/" + key, map(key));
        }
    }
}
