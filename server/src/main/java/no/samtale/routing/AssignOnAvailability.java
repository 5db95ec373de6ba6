package no.samtale.routing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Gives out conversations as soon as an agent comes, or says to be available. If the hint is lost, the sweep does. */
@Component
class AssignOnAvailability implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AssignOnAvailability.class);

    private final AssignWaiting assign;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    AssignOnAvailability(AssignWaiting assign, Hints hints) {
        this.assign = assign;
        hints.listen(this::hinted);
    }

    private void hinted(Hint hint) {
        if (hint instanceof Hint.AgentChanged changed) {
            executor.execute(() -> assign(changed));
        }
    }

    private void assign(Hint.AgentChanged changed) {
        try {
            assign.assign(changed.account());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Giving out conversations failed, the sweep tries again: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        executor.close();
    }
}
