package no.samtale.contacts.lookups;

import java.time.Clock;
import no.samtale.platform.AccountId;
import org.springframework.context.ApplicationContext;

/** Lets tests of other packages do what the clock would. */
public final class LookUpsSeam {
    private LookUpsSeam() {}

    /** Writes to everybody who has not been told, whatever day it is. */
    public static void writeNow(ApplicationContext context, AccountId account) {
        context.getBean(TellByMail.class)
                .tell(account, context.getBean(Clock.class).instant());
    }
}
