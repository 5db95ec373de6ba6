package no.samtale.platform.web;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How records stand in the description of the API: a component without {@code @Nullable} is required, an id is a UUID,
 * and a name stands for one record only.
 */
class RecordModels implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = rawClass(type);
        if (isId(raw)) {
            return chain.hasNext() ? chain.next().resolve(asUuid(type), context, chain) : null;
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && raw.isRecord()) {
            complete(raw, schema, context);
        }
        return schema;
    }

    private void complete(Class<?> record, Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        Schema<?> model =
                reference == null ? schema : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
        if (reference != null) {
            requireOneName(reference.substring(REFERENCE.length()), record);
        }
        if (model == null || model.getProperties() == null) {
            return;
        }
        Arrays.stream(record.getRecordComponents())
                .filter(RecordModels::isRequired)
                .map(RecordComponent::getName)
                .filter(model.getProperties()::containsKey)
                .filter(name ->
                        model.getRequired() == null || !model.getRequired().contains(name))
                .forEach(model::addRequiredItem);
    }

    private void requireOneName(String name, Class<?> record) {
        Class<?> other = named.putIfAbsent(name, record);
        if (other != null && other != record) {
            throw new IllegalStateException("The API would call two records " + name + ": " + other.getName() + " and "
                    + record.getName() + ". Rename one.");
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .noneMatch(annotation -> annotation instanceof Nullable);
    }

    /** A record that is written as the one UUID it holds. */
    private static boolean isId(Class<?> raw) {
        return raw.isRecord()
                && raw.getRecordComponents().length == 1
                && raw.getRecordComponents()[0].getType() == UUID.class
                && raw.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static AnnotatedType asUuid(AnnotatedType type) {
        return new AnnotatedType(UUID.class)
                .name(type.getName())
                .propertyName(type.getPropertyName())
                .parent(type.getParent())
                .schemaProperty(type.isSchemaProperty())
                .ctxAnnotations(type.getCtxAnnotations())
                .jsonViewAnnotation(type.getJsonViewAnnotation())
                .skipSchemaName(true);
    }

    private static Class<?> rawClass(AnnotatedType type) {
        JavaType java = Json.mapper().constructType(type.getType());
        return java == null ? Object.class : java.getRawClass();
    }
}
