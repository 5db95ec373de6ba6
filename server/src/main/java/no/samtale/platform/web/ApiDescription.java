package no.samtale.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samtale.platform.problems.ProblemCode;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** What the description of the API, {@code /openapi.json}, says beyond what the controllers tell. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String SESSION = "agentSession";
    private static final String TOKEN = "visitorToken";
    private static final String PERSON = "portalSession";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Samtale")
                        .version("1")
                        .description("Customer dialogue that a company runs itself. Every refusal is a problem by"
                                + " RFC 9457 with a stable code. No personal data stands in an address."))
                .tags(List.of(
                        new Tag().name("widget").description("For visitors, by the token of their conversation"),
                        new Tag().name("console").description("For agents, by their session"),
                        new Tag().name("portal").description("For the person whom data is about, by their session"),
                        new Tag().name("setup").description("For the first administrator, by a one-time link"),
                        new Tag().name("other")))
                .components(new Components()
                        .addSecuritySchemes(SESSION, apiKey(SecurityScheme.In.COOKIE, "samtale_agent"))
                        .addSecuritySchemes(PERSON, apiKey(SecurityScheme.In.COOKIE, "samtale_portal"))
                        .addSecuritySchemes(TOKEN, apiKey(SecurityScheme.In.HEADER, "Samtale-Token")));
    }

    @Bean
    RecordModels recordModels() {
        return new RecordModels();
    }

    /** Tells of each operation what its path tells of it. */
    @Bean
    GlobalOpenApiCustomizer operations() {
        return api -> {
            // Here and not above: springdoc takes out what no controller refers to.
            api.getComponents().addSchemas(PROBLEM, problem());
            if (api.getPaths() != null) {
                api.getPaths().forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> complete(path, method, operation)));
            }
        };
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setOperationId(operationId(path, method));
        operation.setTags(List.of(surface(path)));
        operation
                .getResponses()
                .setDefault(new ApiResponse()
                        .description("A problem: see its code")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
        switch (surface(path)) {
            case "console" -> operation.setSecurity(List.of(new SecurityRequirement().addList(SESSION)));
            case "widget" -> operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
            case "portal" -> operation.setSecurity(List.of(new SecurityRequirement().addList(PERSON)));
            default -> operation.setSecurity(List.of());
        }
        if (isOpen(path, method)) {
            operation.setSecurity(List.of());
        }
    }

    /** By path and method, not by the names in our code, which may change: {@code getConsoleConversationsById}. */
    static String operationId(String path, PathItem.HttpMethod method) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String segment : path.substring("/api".length()).split("/")) {
            if (segment.startsWith("{")) {
                id.append("By").append(StringUtils.capitalize(segment.substring(1, segment.length() - 1)));
            } else {
                Arrays.stream(segment.split("-")).map(StringUtils::capitalize).forEach(id::append);
            }
        }
        return id.toString();
    }

    private static String surface(String path) {
        String first = path.substring("/api/".length()).split("/")[0];
        return List.of("widget", "console", "portal", "setup").contains(first) ? first : "other";
    }

    /** What is asked before there is a session or a token. */
    private static boolean isOpen(String path, PathItem.HttpMethod method) {
        return (path.equals("/api/console/session") && method == PathItem.HttpMethod.POST)
                || (path.startsWith("/api/widget/entrypoints/") && method == PathItem.HttpMethod.GET)
                || path.equals("/api/portal/door")
                || path.equals("/api/portal/codes")
                || (path.equals("/api/portal/session") && method == PathItem.HttpMethod.POST)
                // Its token stands in the first frame.
                || path.equals("/api/widget/frames");
    }

    private static SecurityScheme apiKey(SecurityScheme.In in, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(in).name(name);
    }

    private static Schema<?> problem() {
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();
        Map<String, Schema> properties = Map.of(
                "type", string().format("uri"),
                "title", string(),
                "status", new Schema<>().types(Set.of("integer")),
                "code", string()._enum(List.copyOf(codes)),
                "detail", string(),
                "field", string());
        return new Schema<>()
                .types(Set.of("object"))
                .properties(new TreeMap<>(properties))
                .required(List.of("code", "detail", "status", "title", "type"));
    }

    private static Schema<Object> string() {
        return new Schema<>().types(Set.of("string"));
    }
}
