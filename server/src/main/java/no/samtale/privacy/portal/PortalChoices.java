package no.samtale.privacy.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.ChoiceProof;
import no.samtale.privacy.consent.ChoiceWay;
import no.samtale.privacy.consent.ConsentPrompts;
import no.samtale.privacy.consent.ConsentRecord;
import no.samtale.privacy.consent.Consents;
import no.samtale.privacy.consent.GiveConsent;
import no.samtale.privacy.consent.LiftObjection;
import no.samtale.privacy.consent.ObjectTo;
import no.samtale.privacy.consent.WithdrawConsent;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.ConsentWords;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.LegalBasis;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person says yes and no to, seen and changed by themself (GDPR Art. 7(3), 21). A no is as easy as a yes. */
@Component
public class PortalChoices {
    private final Register register;
    private final ConsentWords words;
    private final ConsentPrompts prompts;
    private final Consents consents;
    private final GiveConsent give;
    private final WithdrawConsent withdraw;
    private final ObjectTo object;
    private final LiftObjection lift;
    private final NoticeVersions notices;

    PortalChoices(
            Register register,
            ConsentWords words,
            ConsentPrompts prompts,
            Consents consents,
            GiveConsent give,
            WithdrawConsent withdraw,
            ObjectTo object,
            LiftObjection lift,
            NoticeVersions notices) {
        this.register = register;
        this.words = words;
        this.prompts = prompts;
        this.consents = consents;
        this.give = give;
        this.withdraw = withdraw;
        this.object = object;
        this.lift = lift;
        this.notices = notices;
    }

    /** A purpose as it is put to the person. */
    private record Asked(
            Purpose purpose,
            boolean consent,
            String name,
            String text,
            @Nullable String age) {
        ScreenedText words() {
            return ScreenedText.of(age == null ? name + "\n\n" + text : name + "\n\n" + text + "\n\n" + age);
        }
    }

    /** The purposes that the person has a say in. */
    public List<OwnChoice> all(PortalPrincipal person, Language language) {
        List<ConsentRecord> records = person.contacts().stream()
                .flatMap(contact -> consents.choices(person.account(), contact).stream())
                .sorted(Comparator.comparing(ConsentRecord::at).reversed())
                .toList();
        return asked(language).map(asked -> choice(person, asked, records)).toList();
    }

    /**
     * Takes down a yes or a no, for all that is the person's.
     *
     * @param answer made by the caller, so that answering again records nothing twice
     * @param hash of the words that were shown
     * @throws Problem invalid_field if there is no such choice; conflict if other words are shown now
     */
    public void choose(
            PortalPrincipal person, UUID answer, String purpose, boolean yes, String hash, Language language) {
        Asked asked = asked(language)
                .filter(each -> each.purpose().id().equals(purpose))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("purpose"));
        if (!hash.equals(hash(asked))) {
            throw new Problem(ProblemCode.CONFLICT);
        }
        person.contacts()
                .forEach(contact ->
                        record(person, contact, asked, yes, proof(person, answer, contact, asked, language)));
    }

    private void record(PortalPrincipal person, ContactId contact, Asked asked, boolean yes, ChoiceProof proof) {
        if (asked.consent() && yes) {
            give.give(person.account(), contact, asked.purpose(), proof);
        } else if (asked.consent()) {
            withdraw.withdraw(person.account(), contact, asked.purpose(), proof);
        } else if (yes) {
            lift.lift(person.account(), contact, asked.purpose(), proof);
        } else {
            object.object(person.account(), contact, asked.purpose(), proof);
        }
    }

    private ChoiceProof proof(PortalPrincipal person, UUID answer, ContactId contact, Asked asked, Language language) {
        UUID record = UUID.nameUUIDFromBytes((answer + "/" + contact).getBytes(StandardCharsets.UTF_8));
        return new ChoiceProof(
                record, ChoiceWay.PORTAL, asked.words(), language, notices.current(person.account()), null, null);
    }

    private OwnChoice choice(PortalPrincipal person, Asked asked, List<ConsentRecord> records) {
        Optional<Instant> since = records.stream()
                .filter(record -> record.purpose() == asked.purpose())
                .findFirst()
                .map(ConsentRecord::at);
        boolean allowed = person.contacts().stream().anyMatch(contact -> allowed(person, contact, asked));
        return new OwnChoice(
                asked.purpose().id(),
                asked.consent() ? "consent" : "objection",
                asked.name(),
                asked.text(),
                asked.age(),
                hash(asked),
                allowed,
                since.orElse(null));
    }

    private boolean allowed(PortalPrincipal person, ContactId contact, Asked asked) {
        return asked.consent()
                ? consents.stands(person.account(), contact, asked.purpose())
                : !consents.objects(person.account(), contact, asked.purpose());
    }

    /** What rests on consent and is asked for, and what the person may object to. */
    private Stream<Asked> asked(Language language) {
        return register.purposes().stream()
                .filter(no.samtale.privacy.register.Purpose::active)
                .flatMap(purpose -> asked(purpose, language).stream());
    }

    private Optional<Asked> asked(no.samtale.privacy.register.Purpose registered, Language language) {
        Purpose purpose = Purpose.of(registered.id());
        if (registered.basis() == LegalBasis.CONSENT) {
            return prompts.of(purpose, language)
                    .map(prompt -> new Asked(purpose, true, prompt.question(), prompt.text(), prompt.age()));
        }
        boolean objectable = registered.basis() == LegalBasis.LEGITIMATE_INTEREST
                && purpose != Purpose.STAFF
                && !words.weighed().contains(registered.id());
        return objectable
                ? Optional.of(new Asked(
                        purpose,
                        false,
                        registered.name().in(language),
                        registered.text().in(language),
                        null))
                : Optional.empty();
    }

    private static String hash(Asked asked) {
        try {
            byte[] text = asked.words().text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
