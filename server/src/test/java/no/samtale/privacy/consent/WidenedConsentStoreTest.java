package no.samtale.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.privacy.choices.Choices;
import no.samtale.privacy.choices.NarrowRegister;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.testing.Company;
import no.samtale.testing.Notices;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SamtaleTest
class WidenedConsentStoreTest {
    private static final Choices SHORT =
            new Choices(Set.of(), Set.of(), Map.of("trail/improve", Duration.ofHours(1)), Map.of());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private GiveConsent give;

    @Autowired
    private Consents consents;

    @Test
    @DisplayName("P38 a consent given to less does not cover a purpose that has widened since; a fresh one does")
    void aConsentToLessCoversNoMore() {
        Company company = Company.in(context);
        publish(company, SHORT, null);
        ContactId one = consenting(company);
        ContactId other = consenting(company);
        assertThat(consents.stands(company.account(), one, Purpose.IMPROVE)).isTrue();

        publish(company, Choices.NONE, new Words("Vi lagrer lenger.", "We keep it longer."));

        assertThat(consents.stands(company.account(), other, Purpose.IMPROVE)).isFalse();
        assertThat(consents.latest(company.account(), other, Purpose.IMPROVE)).isEmpty();
        consent(company, other);
        assertThat(consents.stands(company.account(), other, Purpose.IMPROVE)).isTrue();
    }

    private void publish(Company company, Choices choices, @Nullable Words announcement) {
        AgentPrincipal administrator = company.principal(company.administrator(), Role.ADMINISTRATOR);
        context.getBean(NarrowRegister.class).narrow(administrator, choices);
        Notices.publish(context, administrator, announcement);
    }

    private ContactId consenting(Company company) {
        ContactId contact =
                Visitors.in(context).start(company.entrypoint(), "Hei").contact();
        consent(company, contact);
        return contact;
    }

    private void consent(Company company, ContactId contact) {
        String version = context.getBean(NoticeVersions.class).current(company.account());
        give.give(
                company.account(),
                contact,
                Purpose.IMPROVE,
                new ChoiceProof(
                        UUID.randomUUID(),
                        ChoiceWay.PORTAL,
                        ScreenedText.of("Kan vi?"),
                        Language.NB,
                        version,
                        null,
                        null));
    }
}
