package no.samtale.backups;

import java.nio.file.Path;
import java.time.Clock;
import no.samtale.acceptance.proof.seam.Control;

/** The step of the copies that the proof can leave out. */
public final class BackupsSeam {
    private BackupsSeam() {}

    /** The bean, or one that takes its place. */
    public static Object instead(Object bean, Clock clock, Control control) {
        return bean instanceof ExpireVaultCopies ? new Expiry(clock, control) : bean;
    }

    private static final class Expiry extends ExpireVaultCopies {
        private final Control control;

        Expiry(Clock clock, Control control) {
            super(no.samtale.platform.Limits.VAULT_BACKUPS_KEPT, clock);
            this.control = control;
        }

        @Override
        void expire(Path folder) {
            if (!control.leavesOut("expiry of vault copies")) {
                super.expire(folder);
            }
        }
    }
}
