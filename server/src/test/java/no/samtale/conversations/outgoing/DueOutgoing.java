package no.samtale.conversations.outgoing;

import no.samtale.platform.AccountId;
import org.springframework.context.ApplicationContext;

/** Sends what is due, as the clock would: in tests several applications share a clock's jobs, and one that rests holds some. */
public final class DueOutgoing {
    private DueOutgoing() {}

    public static void send(ApplicationContext context, AccountId account) {
        context.getBean(DeliverOutgoing.class).soon(account);
    }
}
