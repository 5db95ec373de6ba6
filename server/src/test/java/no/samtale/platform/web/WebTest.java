package no.samtale.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test on {@link WebOnly}, listening on a random port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WebOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // There is no database here to be ready.
        properties = "management.endpoint.health.validate-group-membership=false")
public @interface WebTest {}
