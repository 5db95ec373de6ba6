package no.samtale.platform.database;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the databases while the application is still reading its own configuration: both take a while. */
public final class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StorageProperties properties =
                Binder.get(context.getEnvironment()).bindOrCreate("samtale", StorageProperties.class);
        var databases = new Databases(properties);
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(DatabaseConfiguration.DATABASES, databases);
        // A singleton that is handed over is not closed with the others unless it is said.
        beans.registerDisposableBean(DatabaseConfiguration.DATABASES, databases::close);
    }
}
