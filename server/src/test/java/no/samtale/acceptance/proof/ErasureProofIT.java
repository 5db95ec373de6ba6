package no.samtale.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.samtale.privacy.register.TestRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proof of erasure, and that it fails when a step is left out. One installation for all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureProofIT {
    private Install install;
    private Proof proof;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        install = new Install(folder);
        proof = new Proof(install, TestRegister.real());
    }

    @AfterAll
    void stop() {
        install.close();
    }

    @Test
    @Order(1)
    @DisplayName(
            "P08 P32 of an erased person nothing is left in any place, nor in old copies with every key that is left")
    void leavesNothing() throws IOException {
        Findings findings = proof.whole();
        assertThat(findings.wrong()).as(findings.table()).isEmpty();
    }

    @ParameterizedTest(name = "P32 without {0} the proof fails and names the place")
    @EnumSource
    @Order(2)
    void isFailedByAStepThatIsLeftOut(LeftOut step) throws IOException {
        Findings findings = proof.without(step);
        assertThat(findings.wrong()).as(findings.table()).anyMatch(wrong -> wrong.contains(step.place()));
    }
}
