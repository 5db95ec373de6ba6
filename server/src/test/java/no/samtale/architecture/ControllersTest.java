package no.samtale.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.privacy.portal.PortalPrincipal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Each controller stands under the path of its surface, and asks for the principal of that surface. */
class ControllersTest {
    private static final String CONSOLE = "/api/console";
    private static final String PORTAL = "/api/portal";

    /** Everyone may ask these: visitors with their token, who has a link, gateways by their secret, and browsers for pages. */
    private static final List<String> OPEN_SURFACES = List.of(
            "/api/widget",
            "/form",
            "/api/setup",
            "/api/portal",
            "/widget",
            "/loader.js",
            "/console",
            "/privacy",
            "/notice",
            "/consent",
            "/unsubscribe",
            "/onward",
            "/survey",
            "/sms",
            "/error");

    /** What an agent who is not signed in may ask of the console's interface. */
    private static final Set<String> BEFORE_SIGN_IN = Set.of(
            "POST /api/console/session",
            "DELETE /api/console/session",
            "POST /api/console/session/code",
            "POST /api/console/session/passkey",
            "POST /api/console/session/passkey/challenge",
            "GET /api/console/session/sso",
            "POST /api/console/session/sso",
            "POST /api/console/session/sso/answer");

    /** What a person who is not in yet may ask of the portal. */
    private static final Set<String> BEFORE_ENTERING = Set.of(
            "GET /api/portal/door", "POST /api/portal/codes", "POST /api/portal/session", "DELETE /api/portal/session");

    @Test
    void standUnderTheirSurface() {
        List<Class<?>> controllers = new ArrayList<>();
        Code.production().stream()
                .filter(each -> each.isMetaAnnotatedWith(Controller.class) && !each.isAnnotation())
                .forEach(each -> controllers.add(each.reflect()));

        assertThat(controllers).isNotEmpty();
        assertThat(controllers.stream().flatMap(ControllersTest::faults)).isEmpty();
    }

    @Test
    void control() {
        assertThat(faults(Stray.class))
                .containsExactlyInAnyOrder(
                        "GET /api/console/secrets asks for no AgentPrincipal",
                        "GET /api/console/session asks for no AgentPrincipal",
                        "GET /api/portal/data asks for no PortalPrincipal",
                        "GET /somewhere is under no surface",
                        "POST /api/widget/mine asks for an AgentPrincipal");
    }

    private static Stream<String> faults(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods()).flatMap(method -> faults(controller, method));
    }

    private static Stream<String> faults(Class<?> controller, Method method) {
        boolean asksForAgent = Arrays.asList(method.getParameterTypes()).contains(AgentPrincipal.class);
        return operations(controller, method).flatMap(operation -> {
            String path = operation.substring(operation.indexOf(' ') + 1);
            if (isUnder(path, CONSOLE)) {
                boolean fits = asksForAgent || BEFORE_SIGN_IN.contains(operation);
                return fits ? Stream.empty() : Stream.of(operation + " asks for no AgentPrincipal");
            }
            if (isUnder(path, PORTAL)
                    && !Arrays.asList(method.getParameterTypes()).contains(PortalPrincipal.class)
                    && !BEFORE_ENTERING.contains(operation)) {
                return Stream.of(operation + " asks for no PortalPrincipal");
            }
            if (!path.equals("/") && OPEN_SURFACES.stream().noneMatch(surface -> isUnder(path, surface))) {
                return Stream.of(operation + " is under no surface");
            }
            return asksForAgent ? Stream.of(operation + " asks for an AgentPrincipal") : Stream.empty();
        });
    }

    /** Method and path of each operation that a handler answers. */
    private static Stream<String> operations(Class<?> controller, Method method) {
        RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (own == null) {
            return Stream.empty();
        }
        List<String> bases = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
        String verb = own.method().length == 0 ? "ANY" : own.method()[0].name();
        return bases.stream().flatMap(base -> paths(own).stream().map(path -> verb + " " + base + path));
    }

    private static List<String> paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }

    private static boolean isUnder(String path, String surface) {
        return path.equals(surface) || path.startsWith(surface + "/");
    }

    /** Breaks the rule; no controller to Spring, as it lacks the stereotype. */
    static final class Stray {
        @GetMapping("/api/console/secrets")
        void secrets() {}

        @GetMapping("/api/console/session")
        void session() {}

        @PostMapping("/api/console/session")
        void signIn() {}

        @GetMapping("/api/console/teams")
        void teams(AgentPrincipal agent) {}

        @GetMapping("/api/portal/data")
        void data() {}

        @GetMapping("/somewhere")
        void somewhere() {}

        @PostMapping("/api/widget/mine")
        void mine(AgentPrincipal agent) {}
    }
}
