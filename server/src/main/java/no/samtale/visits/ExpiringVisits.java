package no.samtale.visits;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.retention.Expiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was collected goes by the clock, each sort after its own time: keys first, then rows, as an erasure does. */
@Configuration(proxyBeanMethods = false)
class ExpiringVisits {
    @Bean
    Expiring expiringTrails(TrailStore store, EraseScopes erase) {
        return new Over("trail", store::over, erase);
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
                trace.category(), (account, before, limit) -> store.lockOver(trace, account, before, limit), erase);
    }

    /** Finds trails that are over. */
    private interface Finding {
        List<UUID> over(AccountId account, Instant before, int limit);
    }

    private record Over(String category, Finding finding, EraseScopes erase) implements Expiring {
        @Override
        public int expire(AccountId account, Instant before, int limit) {
            List<UUID> trails = finding.over(account, before, limit);
            if (!trails.isEmpty()) {
                erase.erase(account, VisitData.scopes(account, Set.copyOf(trails)));
            }
            return trails.size();
        }
    }
}
