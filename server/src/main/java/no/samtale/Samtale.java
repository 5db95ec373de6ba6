package no.samtale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Samtale {
    public static void main(String[] args) {
        SpringApplication.run(Samtale.class, args);
    }
}
