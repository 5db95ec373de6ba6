package no.samtale.acceptance.proof.seam;

import java.time.Clock;
import no.samtale.backups.BackupsSeam;
import no.samtale.conversations.ConversationsSeam;
import no.samtale.vault.VaultSeam;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Goes into the server under proof by a file META-INF/spring.factories that only its class path has. Where a step of deletion
 * is a bean, another takes its place that leaves it out when it is told to; until then it does what the real one does.
 */
public final class Seam implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Control control = Control.ofThisServer();
        Clock clock = new MovedClock(control);
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                Object instead = bean instanceof Clock ? clock : bean;
                instead = VaultSeam.instead(instead, clock, control);
                instead = BackupsSeam.instead(instead, clock, control);
                return ConversationsSeam.instead(instead, control);
            }
        });
    }
}
