package no.samtale.testing;

import no.samtale.accounts.AgentPrincipal;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.DraftNotice;
import no.samtale.privacy.notices.KeepController;
import no.samtale.privacy.notices.Publication;
import no.samtale.privacy.notices.PublishNotice;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Publishes the notices of companies of tests, as their administrators would. */
public final class Notices {
    private static final Controller FJELLSPORT = new Controller(
            "Fjellsport AS",
            new Words("daglig leder", "its general manager"),
            null,
            "Storgata 1, 0155 Oslo",
            "personvern@fjellsport.example",
            "+47 22 00 00 00");

    private Notices() {}

    /** A first version, with a controller's details. */
    public static Publication publish(ApplicationContext context, AgentPrincipal administrator) {
        context.getBean(KeepController.class).keep(administrator, FJELLSPORT);
        return publish(context, administrator, null);
    }

    /** The draft as it stands. */
    public static Publication publish(
            ApplicationContext context, AgentPrincipal administrator, @Nullable Words announcement) {
        String mark = context.getBean(DraftNotice.class)
                .draft(administrator.account())
                .mark();
        return context.getBean(PublishNotice.class)
                .publish(
                        administrator,
                        new PublishNotice.Wanted(mark, new Words("En versjon.", "A version."), announcement, false));
    }
}
