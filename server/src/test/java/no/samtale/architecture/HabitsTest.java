package no.samtale.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.samtale.architecture.faulty.Faults;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Naming, time, keys, output, injection, tests. */
class HabitsTest {
    private static final Pattern BANNED = Pattern.compile(".*(Impl|Manager|Helper|Util|Utils|Dto)");

    /** A program of its own, without context or log: it takes the clock, and prints to whoever runs it. */
    private static final String PROGRAM = "no.samtale.backups.BackupCommand";

    /** As {@link #PROGRAM}. */
    private static final String DOCTOR = "no.samtale.platform.doctor.DoctorCommand";

    /** Where a clock and the time within an id come from. */
    private static final Set<String> TIMEKEEPERS =
            Set.of("no.samtale.platform.Ids", "no.samtale.platform.ClockConfiguration", PROGRAM, DOCTOR);

    private static final ArchRule NAMES =
            noClasses().should().haveNameMatching(BANNED.pattern()).because("the name says nothing");

    private static final ArchRule TIME = noClasses()
            .that(are("no timekeeper", each -> !TIMEKEEPERS.contains(each.getName())))
            .should()
            .callCodeUnitWhere(call("tell the time without a clock", HabitsTest::tellsTheTime))
            .because("the Clock is injected, so that a test can move it");

    private static final ArchRule KEYS = noClasses()
            .that()
            .resideOutsideOfPackage("no.samtale.vault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.crypto..", "com.google.crypto.tink..")
            .because("keys are seen in the vault alone");

    /**
     * What seals a text that is no free text: addresses, what is said of an agent, mails of our own words, what signs in, and
     * what heads a mail, in which ids stand beside texts that are screened one by one.
     */
    private static final Set<String> SEALERS = Set.of(
            "no.samtale.privacy.screening.ScreenedText",
            "no.samtale.contacts.CreateContact",
            "no.samtale.contacts.ProvenAddresses",
            "no.samtale.channels.email.EmailMessageStore",
            "no.samtale.contacts.CustomerNumbers",
            "no.samtale.privacy.mails.QueueMail",
            "no.samtale.privacy.mails.AgentMails",
            "no.samtale.accounts.staff.AgentNames",
            "no.samtale.accounts.Enrolment",
            "no.samtale.accounts.signin.AgentSecrets");

    private static final ArchRule SCREENED = noClasses()
            .that()
            .resideOutsideOfPackage("no.samtale.vault..")
            .and(are("no sealer", each -> !SEALERS.contains(each.getName())))
            .should()
            .callCodeUnitWhere(call("seal text that was not screened", HabitsTest::seals))
            .because("free text is sealed as a ScreenedText, so that no identity number is stored (P05)");

    private static final ArchRule OUTPUT = noClasses()
            .that()
            .resideOutsideOfPackage("no.samtale.platform.ready")
            .and(are("no program of its own", each -> !Set.of(PROGRAM, DOCTOR).contains(each.getName())))
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is printed is the ready lines; the rest is logged");

    private static final ArchRule FIELDS = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .because("a constructor takes what a class needs");

    private static final ArchRule ASLEEP =
            noMethods().should().beAnnotatedWith(Disabled.class).because("a test that is not run shows nothing");

    private static final ArchRule ASLEEP_WHOLE = noClasses().should().beAnnotatedWith(Disabled.class);

    @Test
    void namesSayWhatAThingIs() {
        NAMES.check(Code.production());
        NAMES.check(Code.tests());
        assertThat(Code.breaks(NAMES, Faults.ThingManager.class)).as("control").isTrue();
    }

    @Test
    void timeComesFromTheClock() {
        TIME.check(Code.production());
        assertThat(Code.breaks(TIME, Faults.TellsTheTime.class)).as("control").isTrue();
        assertThat(Code.breaks(TIME, Faults.CountsMilliseconds.class))
                .as("control")
                .isTrue();
    }

    @Test
    void keysStayInTheVault() {
        KEYS.check(Code.production());
        assertThat(Code.breaks(KEYS, Faults.HoldsAKey.class)).as("control").isTrue();
        assertThat(Code.breaks(KEYS, Faults.Encrypts.class)).as("control").isTrue();
    }

    @Test
    @DisplayName("P05 only text that was screened is sealed")
    void onlyScreenedTextIsSealed() {
        SCREENED.check(Code.production());
        assertThat(Code.breaks(SCREENED, Faults.SealsUnscreened.class))
                .as("control")
                .isTrue();
    }

    @Test
    void onlyTheReadyLinesArePrinted() {
        OUTPUT.check(Code.production());
        assertThat(Code.breaks(OUTPUT, Faults.Prints.class)).as("control").isTrue();
    }

    @Test
    void constructorsTakeWhatAClassNeeds() {
        FIELDS.check(Code.production());
        assertThat(Code.breaks(FIELDS, Faults.IsFilled.class)).as("control").isTrue();
    }

    @Test
    void noTestIsAsleep() {
        ASLEEP.check(Code.tests());
        ASLEEP_WHOLE.check(Code.tests());
        assertThat(Code.breaks(ASLEEP, Faults.Sleeps.class)).as("control").isTrue();
    }

    /** A second package-info of the same package would hide the first, and its walls with it. */
    @Test
    void everyPackageIsNullMarkedOnce() {
        assertThat(unmarked(Code.MAIN, List.of())).isEmpty();
        assertThat(unmarked(Code.TESTS, List.of(Code.MAIN))).isEmpty();
        assertThat(Code.sources(Code.TESTS).stream()
                        .filter(file -> file.endsWith("package-info.java"))
                        .filter(file -> Files.exists(Code.MAIN.resolve(Code.TESTS.relativize(file)))))
                .isEmpty();
    }

    private static List<Path> unmarked(Path folder, List<Path> elsewhere) {
        return Code.sources(folder).stream()
                .map(Path::getParent)
                .distinct()
                .filter(each -> !isMarked(each))
                .filter(each -> elsewhere.stream().noneMatch(other -> isMarked(other.resolve(folder.relativize(each)))))
                .toList();
    }

    private static boolean isMarked(Path folder) {
        Path info = folder.resolve("package-info.java");
        return Files.exists(info) && Code.text(info).contains("@NullMarked\npackage ");
    }

    private static boolean tellsTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean withClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && name.equals("now") && !withClock)
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date") && name.equals("<init>"))
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
    }

    private static boolean seals(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Vault.class)
                && call.getName().equals("seal");
    }

    private static DescribedPredicate<JavaClass> are(
            String description, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String description, java.util.function.Predicate<JavaCall<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
