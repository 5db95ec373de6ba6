package no.samtale.visits;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was collected goes by the clock, each sort after its own time: keys first, then rows, as an erasure does. */
@Configuration(proxyBeanMethods = false)
class ExpiringVisits {
    @Bean
    Expiring expiringTrails(TrailStore store, EraseScopes erase) {
        return new Over("trail", store::over, store::countOver, erase);
    }

    @Bean
    Expiring expiringDevices(TraceStore store, EraseScopes erase) {
        return over(Trace.DEVICE, store, erase);
    }

    @Bean
    Expiring expiringPositions(TraceStore store, EraseScopes erase) {
        return over(Trace.POSITION, store, erase);
    }

    @Bean
    Expiring expiringNetworks(TraceStore store, EraseScopes erase) {
        return over(Trace.NETWORK, store, erase);
    }

    private static Expiring over(Trace trace, TraceStore store, EraseScopes erase) {
        return new Over(
                trace.category(),
                (account, expiry) -> store.lockOver(trace, account, expiry),
                (account, expiry) -> store.countOver(trace, account, expiry),
                erase);
    }

    /** Finds trails that are over. */
    private interface Finding {
        List<UUID> over(AccountId account, Expiry expiry);
    }

    /** Counts them. */
    private interface Counting {
        long over(AccountId account, Expiry expiry);
    }

    private record Over(String category, Finding finding, Counting counting, EraseScopes erase) implements Expiring {
        @Override
        public int expire(AccountId account, Expiry expiry) {
            List<UUID> trails = finding.over(account, expiry);
            if (!trails.isEmpty()) {
                erase.erase(account, VisitData.scopes(account, Set.copyOf(trails)));
            }
            return trails.size();
        }

        @Override
        public long over(AccountId account, Expiry expiry) {
            return counting.over(account, expiry);
        }
    }
}
