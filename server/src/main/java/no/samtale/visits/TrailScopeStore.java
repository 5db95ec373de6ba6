package no.samtale.visits;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Trails in every table that has some: whose they are, and their end. Every method runs in a transaction of the account. */
@Component
class TrailScopeStore {
    /** Those that rest on consent first. */
    private static final List<String> COLLECTED = List.of("trail_page", "visitor_device", "visitor_position");

    private static final List<String> ALL =
            List.of("trail_page", "visitor_device", "visitor_position", "visitor_network");

    private final JdbcClient jdbc;

    TrailScopeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All trails of a contact. */
    Set<UUID> ofContact(AccountId account, ContactId contact) {
        return trails(ALL, account, "contact_id", Set.of(contact.value()));
    }

    /** The trails of a contact that rest on its consent. */
    Set<UUID> collected(AccountId account, ContactId contact) {
        return trails(COLLECTED, account, "contact_id", Set.of(contact.value()));
    }

    /** The trails in rows that name one of these in a column: conversations, contacts. */
    Set<UUID> naming(AccountId account, String column, Collection<UUID> ids) {
        return trails(ALL, account, column, ids);
    }

    /** The conversations that these trails belong to. */
    Set<ConversationId> conversations(AccountId account, Collection<UUID> trails) {
        Set<ConversationId> found = new HashSet<>();
        for (String table : ALL) {
            jdbc.sql("select distinct conversation_id from " + table
                            + " where account_id = :account and trail_id = any(:trails)")
                    .param("account", account.value())
                    .param("trails", trails.toArray(UUID[]::new))
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list()
                    .forEach(id -> found.add(new ConversationId(id)));
        }
        return found;
    }

    /** Whose trail it is. */
    Optional<ContactId> contact(AccountId account, UUID trail) {
        return ALL.stream()
                .flatMap(table -> contact(table, account, trail).stream())
                .findFirst();
    }

    private Optional<ContactId> contact(String table, AccountId account, UUID trail) {
        return jdbc.sql("select contact_id from " + table
                        + " where account_id = :account and trail_id = :trail limit 1")
                .param("account", account.value())
                .param("trail", trail)
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Those of these trails that some row has. */
    Set<UUID> known(AccountId account, Collection<UUID> trails) {
        return trails(ALL, account, "trail_id", trails);
    }

    void delete(AccountId account, Collection<UUID> trails) {
        for (String table : ALL) {
            jdbc.sql("delete from " + table + " where account_id = :account and trail_id = any(:trails)")
                    .param("account", account.value())
                    .param("trails", trails.toArray(UUID[]::new))
                    .update();
        }
    }

    private Set<UUID> trails(List<String> tables, AccountId account, String column, Collection<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        for (String table : tables) {
            found.addAll(jdbc.sql("select distinct trail_id from " + table + " where account_id = :account and "
                            + column + " = any(:ids)")
                    .param("account", account.value())
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list());
        }
        return found;
    }
}
