package no.samtale.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be seen of a visit by whoever helps the visitor. The network is not among it: that is for preventing abuse. */
@Component
public class Visits {
    /** What helps to help; more would be watching. */
    private static final int SHOWN = 20;

    private final AccountTransactions transactions;
    private final TrailStore trails;
    private final TraceStore traces;
    private final Agreement agreement;
    private final Vault vault;

    Visits(AccountTransactions transactions, TrailStore trails, TraceStore traces, Agreement agreement, Vault vault) {
        this.transactions = transactions;
        this.trails = trails;
        this.traces = traces;
        this.agreement = agreement;
        this.vault = vault;
    }

    /**
     * A visit. Not printed.
     *
     * @param area two numbers, degrees north and east, of an area of about ten kilometres
     * @param pages the latest first
     */
    public record Visit(@Nullable String device, @Nullable String area, List<SeenPage> pages) {
        static final Visit NOTHING = new Visit(null, null, List.of());

        @Override
        public String toString() {
            return "Visit[…]";
        }
    }

    /** A page, and when it was seen. Not printed. */
    public record SeenPage(String path, Instant at) {
        @Override
        public String toString() {
            return "SeenPage[…]";
        }
    }

    /** The visit of a conversation, as far as the person consents to it now. */
    public Visit of(AccessibleConversation conversation) {
        if (!agreement.stands(conversation)) {
            return Visit.NOTHING;
        }
        List<TrailStore.Page> pages = transactions.call(
                conversation.account(), () -> trails.pages(conversation.account(), conversation.id(), SHOWN));
        return new Visit(
                opened(Trace.DEVICE, conversation),
                opened(Trace.POSITION, conversation),
                pages.stream()
                        .flatMap(page -> opened(conversation, page).stream())
                        .toList());
    }

    private @Nullable String opened(Trace trace, AccessibleConversation of) {
        return transactions
                .call(of.account(), () -> traces.find(trace, of.account(), of.id()))
                .flatMap(row -> opened(of, row.trail(), trace.cell(row.trail()), row.sealed()))
                .orElse(null);
    }

    private Optional<SeenPage> opened(AccessibleConversation of, TrailStore.Page page) {
        return opened(of, page.trail(), TrailStore.path(page.id()), page.sealed())
                .map(path -> new SeenPage(path, page.seenAt()));
    }

    private Optional<String> opened(
            AccessibleConversation of, java.util.UUID trail, no.samtale.vault.Cell cell, byte[] sealed) {
        try {
            KeyScope scope = new KeyScope(of.account(), KeyScope.Kind.TRAIL, trail);
            return Optional.of(vault.open(Purpose.IMPROVE, scope, cell, sealed));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }
}
