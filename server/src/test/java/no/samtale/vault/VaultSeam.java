package no.samtale.vault;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.samtale.acceptance.proof.seam.Control;

/** The steps of the vault that the proof can leave out. */
public final class VaultSeam {
    private VaultSeam() {}

    /** The bean, or one that takes its place. */
    public static Object instead(Object bean, Clock clock, Control control) {
        return switch (bean) {
            case KeyLeases leases -> new Leases(clock, control);
            case WrapAnew real -> new Wrapping(real, control);
            case Keyring real -> new Ring(real, control);
            default -> bean;
        };
    }

    private static final class Leases extends KeyLeases {
        private final Control control;

        Leases(Clock clock, Control control) {
            super(clock, VaultProperties.LEASE, 1_000);
            this.control = control;
        }

        @Override
        void evict(Collection<KeyScope> scopes) {
            if (!control.leavesOut("cached keys")) {
                super.evict(scopes);
            }
        }
    }

    private static final class Wrapping extends WrapAnew {
        private final WrapAnew real;
        private final Control control;

        @SuppressWarnings("NullAway") // Everything is done by the real one.
        Wrapping(WrapAnew real, Control control) {
            super(null, null, null);
            this.real = real;
            this.control = control;
        }

        @Override
        int all(KekId old) {
            return control.leavesOut("wrapping anew") ? 0 : real.all(old);
        }
    }

    private record Ring(Keyring real, Control control) implements Keyring {
        @Override
        public boolean destroy(String name) {
            return control.leavesOut("destruction of ended keys") || real.destroy(name);
        }

        @Override
        public String place() {
            return real.place();
        }

        @Override
        public boolean isEmpty() {
            return real.isEmpty();
        }

        @Override
        public Optional<RootKey> find(String name) {
            return real.find(name);
        }

        @Override
        public RootKey findOrMake(String name) {
            return real.findOrMake(name);
        }

        @Override
        public void anchor(LedgerAnchor anchor) {
            real.anchor(anchor);
        }

        @Override
        public List<LedgerAnchor> anchors() {
            return real.anchors();
        }
    }
}
