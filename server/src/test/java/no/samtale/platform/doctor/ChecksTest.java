package no.samtale.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class ChecksTest {
    @Test
    void areAllAsked() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Check.class));
        var written = scan.findCandidateComponents("no.samtale").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ServiceLoader.load(Check.class).stream()
                        .map(each -> each.type().getName()))
                .as("META-INF/services/no.samtale.platform.doctor.Check")
                .containsExactlyInAnyOrderElementsOf(written)
                .hasSizeGreaterThan(5);
    }

    @Test
    void wantRoomForEachVisitorsSocket() {
        assertThat(MachineCheck.openFiles(
                                "Max open files            1024                 4096                 files     ")
                        .state())
                .isEqualTo(Finding.State.WARN);
        assertThat(MachineCheck.openFiles(
                                "Max open files            1024                 524288               files     ")
                        .state())
                .isEqualTo(Finding.State.OK);
        assertThat(MachineCheck.openFiles(
                                "Max open files            unlimited            unlimited            files     ")
                        .state())
                .isEqualTo(Finding.State.OK);
    }
}
