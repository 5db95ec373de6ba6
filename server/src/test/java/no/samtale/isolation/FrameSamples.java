package no.samtale.isolation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.isolation.Line.Surface;
import org.jspecify.annotations.Nullable;

/** A sample of every frame that a browser can say. Whoever adds a type of frame adds it in the feature's samples. */
final class FrameSamples {
    private static final List<String> NOT_FOUND = List.of("not_found");
    private static final Set<Surface> BOTH = Set.of(Surface.values());
    private static final Set<Surface> AGENTS = Set.of(Surface.CONSOLE);

    private static final Map<String, Sample> OF_THE_CORE = Map.of(
            "hello", new Sample((mine, tried) -> hello(mine.token()), BOTH, true, "welcome", null, Set.of()),
            "message", sample((mine, tried) -> message(tried.conversation(), "Et forsøk"), BOTH, "stored", "message"),
            "note",
                    sample(
                            (mine, tried) -> Map.of(
                                    "type", "note", "id", Held.id(), "conversation", tried.conversation(), "text", "n"),
                            AGENTS,
                            "stored",
                            null),
            "typing",
                    sample(
                            (mine, tried) -> Map.of("type", "typing", "conversation", tried.conversation()),
                            BOTH,
                            null,
                            "typing"),
            "receipt",
                    sample(
                            (mine, tried) -> Map.of(
                                    "type", "receipt", "conversation", tried.conversation(), "delivered", 1, "read", 1),
                            BOTH,
                            null,
                            "receipts"),
            "watch", sample((mine, tried) -> watch(tried.conversation()), AGENTS, "message", null),
            "unwatch",
                    new Sample(
                            (mine, tried) -> Map.of("type", "unwatch", "conversation", tried.conversation()),
                            AGENTS,
                            false,
                            null,
                            null,
                            Set.of(Surface.WIDGET)),
            "ping", new Sample((mine, tried) -> Line.PING, BOTH, false, "pong", null, Set.of()));

    private static final Map<String, Sample> SAMPLES = Stream.concat(
                    Stream.of(OF_THE_CORE), FeatureSamples.ALL.stream().map(FeatureSamples::frames))
            .flatMap(each -> each.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private FrameSamples() {}

    /** Makes a frame, of the sayer's own ids and of those that are tried. */
    interface Frame {
        Map<String, Object> of(Held mine, Held tried);
    }

    /**
     * A frame and what follows from it.
     *
     * @param surfaces whose owners may say it
     * @param first whether it is the first of a connection
     * @param answered the type of frame that its sayer is told, if any
     * @param toldOther the type of frame that the other side of the conversation is told, if any
     * @param refusing where a stranger is refused, and not just told nothing
     */
    record Sample(
            Frame frame,
            Set<Surface> surfaces,
            boolean first,
            @Nullable String answered,
            @Nullable String toldOther,
            Set<Surface> refusing) {
        boolean isFor(Surface surface) {
            return surfaces.contains(surface);
        }

        /** The codes of what a stranger is refused. */
        List<String> refused(Surface surface) {
            return refusing.contains(surface) ? NOT_FOUND : List.of();
        }

        Optional<String> answer() {
            return Optional.ofNullable(answered);
        }

        Optional<String> told() {
            return Optional.ofNullable(toldOther);
        }
    }

    /** The types of the sealed interface, under the names that they have in frames. */
    static List<String> types() {
        Class<?> frames = Classes.named("no.samtale.realtime.ClientFrame");
        Map<Class<?>, String> names = Arrays.stream(
                        frames.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));
        return Arrays.stream(frames.getPermittedSubclasses())
                .map(type -> names.getOrDefault(type, type.getSimpleName()))
                .toList();
    }

    /** The sample of a type, or null if there is none. */
    static @Nullable Sample of(String type) {
        return SAMPLES.get(type);
    }

    static Map<String, Object> hello(String token) {
        return Map.of("type", "hello", "protocol", 1, "token", token, "after", 0);
    }

    static Map<String, Object> watch(String conversation) {
        return Map.of("type", "watch", "conversation", conversation, "after", 0, "afterNote", 0);
    }

    static Map<String, Object> message(String conversation, String text) {
        return Map.of("type", "message", "id", Held.id(), "conversation", conversation, "text", text);
    }

    static Sample sample(Frame frame, Set<Surface> surfaces, @Nullable String answered, @Nullable String toldOther) {
        return new Sample(frame, surfaces, false, answered, toldOther, BOTH);
    }

    private static final class Classes {
        static Class<?> named(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }
}
