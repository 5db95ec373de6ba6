package no.samtale.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import no.samtale.Samtale;
import no.samtale.platform.faulty.KnowsPrivacy;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules. */
class ModulesTest {
    /** Top is the ground: a module knows only what stands above it. A new module takes its place here. */
    private static final List<String> ORDER = List.of(
            "platform",
            "vault",
            "backups",
            "accounts",
            "audit",
            "privacy",
            "contacts",
            "inboxes",
            "conversations",
            "visits",
            "routing",
            "channels",
            "realtime",
            "demo");

    private static final ArchRule UPWARDS = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage(Code.ROOT + ".(*)..")
            .should(new ArchCondition<>("know only what stands above their module") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(ModulesTest::goesDown)
                            .forEach(each -> events.add(SimpleConditionEvent.violated(item, each.getDescription())));
                }
            });

    @Test
    void stand() {
        ApplicationModules.of(Samtale.class).verify();
    }

    @Test
    void knowOnlyWhatStandsAboveThem() {
        UPWARDS.check(Code.production());
        assertThat(Code.breaks(UPWARDS, KnowsPrivacy.class)).as("control").isTrue();
    }

    @Test
    void haveAPlaceInTheOrder() {
        assertThat(Code.production().stream()
                        .map(each -> Code.module(each.getPackageName()))
                        .filter(module -> !module.isEmpty())
                        .distinct())
                .isSubsetOf(ORDER);
    }

    @Test
    void goInNoCircles() {
        slices().matching(Code.ROOT + ".(*)..").should().beFreeOfCycles().check(Code.production());
    }

    private static boolean goesDown(Dependency dependency) {
        String from = Code.module(dependency.getOriginClass().getPackageName());
        String to = Code.module(dependency.getTargetClass().getPackageName());
        boolean ours = dependency.getTargetClass().getPackageName().startsWith(Code.ROOT + ".");
        return ours && ORDER.indexOf(to) > ORDER.indexOf(from);
    }
}
