package no.samtale.audit;

import java.util.Locale;

/**
 * What can be done, as the trail has it. A new one also gets its words in the console
 * ({@code web/console/src/privacy/desk/audit/actions.*.ts}), which a test compares.
 */
public enum AuditAction {
    SIGNED_IN(Kind.SIGN_IN),
    SIGN_IN_REFUSED(Kind.SIGN_IN),
    SIGNED_OUT(Kind.SIGN_IN),
    PROOF_GIVEN(Kind.SIGN_IN),
    SECOND_FACTOR_ADDED(Kind.SIGN_IN),
    SECOND_FACTOR_REMOVED(Kind.SIGN_IN),
    RECOVERY_CODES_MADE(Kind.SIGN_IN),
    PASSKEY_ADDED(Kind.SIGN_IN),
    PASSKEY_RENAMED(Kind.SIGN_IN),
    PASSKEY_REMOVED(Kind.SIGN_IN),
    PASSWORD_CHANGED(Kind.SIGN_IN),
    SESSIONS_ENDED(Kind.SIGN_IN),
    PORTAL_ENTERED(Kind.SIGN_IN),
    PORTAL_REFUSED(Kind.SIGN_IN),

    CONVERSATIONS_LISTED(Kind.READ),
    CONVERSATION_READ(Kind.READ),
    CONVERSATION_REFUSED(Kind.READ),
    CONVERSATION_TAKEN(Kind.CHANGE),
    CONVERSATION_TRANSFERRED(Kind.CHANGE),
    CONVERSATION_CLOSED(Kind.CHANGE),
    CONVERSATION_SNOOZED(Kind.CHANGE),
    CONVERSATION_WOKEN(Kind.CHANGE),
    CONVERSATION_PRIORITISED(Kind.CHANGE),
    CONVERSATION_LABELLED(Kind.CHANGE),

    PEOPLE_SEARCHED(Kind.READ),
    CONTACT_READ(Kind.READ),
    CONTACT_EXPORTED(Kind.EXPORT),
    CONTACT_CORRECTED(Kind.CHANGE),
    CONTACT_RESTRICTED(Kind.CHANGE),
    RESTRICTION_ANNOUNCED(Kind.CHANGE),
    RESTRICTION_LIFTED(Kind.CHANGE),
    CONTACT_ERASED(Kind.CHANGE),
    CONTACT_LINKED(Kind.CHANGE),
    CONTACT_UNLINKED(Kind.CHANGE),
    HOLDS_LISTED(Kind.READ),
    HOLD_PLACED(Kind.CHANGE),
    HOLD_LIFTED(Kind.CHANGE),

    LOOK_UPS_LISTED(Kind.READ),
    LOOK_UP_RECORDED(Kind.CHANGE),
    LOOK_UP_TOLD(Kind.CHANGE),

    CONSENT_READ(Kind.READ),
    CONSENT_GIVEN(Kind.CHANGE),
    CONSENT_WITHDRAWN(Kind.CHANGE),
    PURPOSE_OBJECTED(Kind.CHANGE),
    PREFERENCE_NOTED(Kind.CHANGE),

    REQUESTS_LISTED(Kind.READ),
    REQUEST_READ(Kind.READ),
    REQUEST_OPENED(Kind.CHANGE),
    REQUEST_CHANGED(Kind.CHANGE),

    AGENTS_LISTED(Kind.READ),
    AGENT_CREATED(Kind.CHANGE),
    AGENT_DISABLED(Kind.CHANGE),
    AGENT_INVITED(Kind.CHANGE),
    INVITATION_ACCEPTED(Kind.CHANGE),
    INVITATION_REVOKED(Kind.CHANGE),
    AGENT_CHANGED(Kind.CHANGE),
    PASSWORD_LINK_MADE(Kind.CHANGE),
    PASSWORD_RESET(Kind.CHANGE),
    TEAM_CHANGED(Kind.CHANGE),
    TEAM_DELETED(Kind.CHANGE),
    ACCOUNT_CREATED(Kind.CHANGE),
    SETTINGS_READ(Kind.READ),
    SETTINGS_CHANGED(Kind.CHANGE),
    CANNED_REPLIES_LISTED(Kind.READ),
    CANNED_REPLY_CHANGED(Kind.CHANGE),
    LABELS_LISTED(Kind.READ),
    LABEL_CHANGED(Kind.CHANGE),
    SURVEYS_CHANGED(Kind.CHANGE),
    ENTRYPOINTS_LISTED(Kind.READ),
    ENTRYPOINT_CHANGED(Kind.CHANGE),
    MAILBOXES_LISTED(Kind.READ),
    MAILBOX_CHANGED(Kind.CHANGE),
    SMS_INBOXES_LISTED(Kind.READ),
    SMS_INBOX_CHANGED(Kind.CHANGE),
    SMS_INBOX_TRIED(Kind.CHANGE),
    FORMS_LISTED(Kind.READ),
    FORM_CHANGED(Kind.CHANGE),
    SET_ASIDE_LISTED(Kind.READ),
    SET_ASIDE_RELEASED(Kind.CHANGE),
    SET_ASIDE_DELETED(Kind.CHANGE),

    IDENTITY_KEYS_LISTED(Kind.READ),
    IDENTITY_KEY_CHANGED(Kind.CHANGE),

    NOTICE_READ(Kind.READ),
    NOTICE_CHANGED(Kind.CHANGE),
    NOTICE_PUBLISHED(Kind.CHANGE),
    REGISTER_READ(Kind.READ),
    REGISTER_EXPORTED(Kind.EXPORT),
    RECIPIENTS_LISTED(Kind.READ),
    RECIPIENT_CHANGED(Kind.CHANGE),
    DISCLOSURES_LISTED(Kind.READ),
    DISCLOSURE_CHANGED(Kind.CHANGE),
    DISCLOSURE_APPROVED(Kind.CHANGE),
    DISCLOSURE_EXPORTED(Kind.EXPORT),
    BREACHES_LISTED(Kind.READ),
    BREACH_CHANGED(Kind.CHANGE),
    ARCHIVE_LISTED(Kind.READ),
    ARCHIVE_READ(Kind.READ),
    MESSAGE_ARCHIVED(Kind.CHANGE),
    RETENTION_PREVIEWED(Kind.READ),
    AUDIT_READ(Kind.READ),
    AUDIT_EXPORTED(Kind.EXPORT);

    private final Kind kind;

    AuditAction(Kind kind) {
        this.kind = kind;
    }

    /** In lower case with hyphens, as it is stored and shown: {@code conversation-read}. */
    public String code() {
        return AuditAction.code(this);
    }

    public Kind kind() {
        return kind;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What sort of access it was. */
    public enum Kind {
        /** Looked at. */
        READ,
        /** Given out, to be taken away. */
        EXPORT,
        CHANGE,
        /** Somebody came in, went out or was refused; kept for a shorter time. */
        SIGN_IN;

        public String code() {
            return AuditAction.code(this);
        }
    }
}
