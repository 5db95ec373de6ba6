package no.samtale.platform.journal;

/** What the journal reports. Stored by name: never renamed, only added to. */
public enum JournalKind {
    CONVERSATION_STARTED,
    MESSAGE_POSTED,
    CONVERSATION_ASSIGNED,
    CONVERSATION_REQUEUED,
    CONVERSATION_CLOSED,
    CONVERSATION_REOPENED,
    CONVERSATION_SNOOZED,
    CONVERSATION_WOKEN
}
