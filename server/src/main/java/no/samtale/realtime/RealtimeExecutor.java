package no.samtale.realtime;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Runs what may block, off the threads that give hints. A failure is logged by its type and forgotten. */
@Component
class RealtimeExecutor implements Executor, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RealtimeExecutor.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void execute(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn(
                        "Telling a watcher failed, the next heartbeat heals it: {}",
                        e.getClass().getName());
            }
        });
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
