package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Proxies log addresses and browsers keep them. Whatever an operation of {@code /openapi.json} takes in its address, its
 * samples put there nothing that a person is called or has written: ids, words of the product's and tokens.
 */
@SamtaleTest
class AddressApiTest {
    /** Of no sign that an e-mail address, a name or a sentence needs. */
    private static final Pattern PLAIN =
            Pattern.compile("(/[A-Za-z0-9._-]+)+(\\?[A-Za-z]+=[A-Za-z0-9.:_-]*(&[A-Za-z]+=[A-Za-z0-9.:_-]*)*)?");

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> holdsNothingOfAPerson() {
        LivedInCompany company = new LivedInCompany(context, port);
        Held held = company.holdAll();
        Operations operations = new Operations(company.noticeVersion());
        return Described.operations(port)
                .map(operation ->
                        DynamicTest.dynamicTest(operation, () -> assertThat(addresses(operations.of(operation), held))
                                .as("samples of %s", operation)
                                .isNotEmpty()
                                .allMatch(PLAIN.asMatchPredicate())
                                .noneMatch(address -> address.contains(company.mark()))));
    }

    private static List<String> addresses(List<Attempt> attempts, Held held) {
        return attempts.stream()
                .map(attempt -> attempt.call().of(held, held).path())
                .toList();
    }

    @Test
    void wouldFindAPerson() {
        assertThat(List.of("/api/console/contacts/kari@example.no", "/api/x?name=Kari%20Nordmann", "/api/x/Åse"))
                .noneMatch(PLAIN.asMatchPredicate());
        assertThat("/api/console/privacy/records/controller/pdf?language=nb").matches(PLAIN);
    }
}
