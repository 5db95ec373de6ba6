package no.samtale.inboxes;

/**
 * A field that an entrypoint asks for.
 *
 * @param required whether the chat does not start without it
 */
public record AskedField(FieldName name, boolean required) {}
