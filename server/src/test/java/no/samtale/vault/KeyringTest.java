package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
    private static final String NAME = "keys/0198f3a1-0000-7000-8000-000000000001/2026-11-22/07";

    @TempDir
    private Path parent;

    @Test
    void givesTheSameKeyBack() {
        String made = keyring().findOrMake(NAME).encoded();

        assertThat(keyring().findOrMake(NAME).encoded()).isEqualTo(made);
        assertThat(keyring().find(NAME).orElseThrow().encoded()).isEqualTo(made);
        assertThat(keyring().findOrMake(Keyring.INSTALLATION).encoded()).isNotEqualTo(made);
    }

    @Test
    void makesNothingByLooking() {
        assertThat(keyring().find(NAME)).isEmpty();
        assertThat(keyring().isEmpty()).isTrue();
        assertThat(folder()).doesNotExist();
    }

    @Test
    void isNotEmptyOnceItHasAKey() {
        keyring().findOrMake(NAME);
        assertThat(keyring().isEmpty()).isFalse();
    }

    @Test
    void isForItsOwnersEyesOnly() throws IOException {
        keyring().findOrMake(NAME);
        try (Stream<Path> all = Files.walk(folder())) {
            assertThat(all.toList())
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void closesAFolderThatWasPutBackOpen() throws IOException {
        keyring().findOrMake(NAME);
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

        keyring();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void takesNoNoticeOfAFileThatWasNotFinished() throws IOException {
        Path unfinished = folder().resolve(NAME).resolveSibling(".07.unfinished");
        Files.createDirectories(unfinished.getParent());
        Files.writeString(unfinished, "half a k");

        String made = keyring().findOrMake(NAME).encoded();

        assertThat(keyring().find(NAME).orElseThrow().encoded()).isEqualTo(made);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void makesAKeyOnceThoughManyAsk() throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> all = IntStream.range(0, 32)
                    .mapToObj(number ->
                            (Callable<String>) () -> keyring().findOrMake(NAME).encoded())
                    .toList();
            Set<String> keys = new HashSet<>();
            for (Future<String> each : executor.invokeAll(all)) {
                keys.add(each.get());
            }
            assertThat(keys).hasSize(1);
        }
    }

    @Test
    void namesTheFileThatIsCutChangedOrInAnothersPlace() throws IOException {
        keyring().findOrMake(NAME);
        Path file = folder().resolve(NAME);
        String whole = Files.readString(file);
        String other = Files.readString(folder().resolve(otherName()));
        String key = whole.lines().toList().get(2);
        String swapped = key.substring(0, 4) + (key.charAt(4) == 'A' ? 'B' : 'A') + key.substring(5);
        for (String damaged : List.of(
                "",
                whole.substring(0, 20),
                whole.substring(0, whole.length() - 5),
                other,
                whole.replace(key, swapped))) {
            Files.writeString(file, damaged);
            assertThatExceptionOfType(KeyringFault.class)
                    .isThrownBy(() -> keyring().find(NAME))
                    .withMessageContaining(file.toString())
                    .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain(key.substring(4)));
        }
    }

    @Test
    void neverPutsANewKeyInThePlaceOfADamagedOne() throws IOException {
        keyring().findOrMake(NAME);
        Files.writeString(folder().resolve(NAME), "");

        assertThatExceptionOfType(KeyringFault.class).isThrownBy(() -> keyring().findOrMake(NAME));

        assertThat(folder().resolve(NAME)).hasContent("");
    }

    @Test
    void printsNoKey() {
        RootKey key = RootKey.random();
        assertThat(key.toString()).isEqualTo("RootKey");
        assertThatIllegalArgumentException().isThrownBy(() -> RootKey.decode("AAAA"));
    }

    @Test
    void derivesAnotherKeyForEachUse() {
        RootKey key = RootKey.random();
        assertThat(key.derive("wrap", 32)).isNotEqualTo(key.derive("index", 32)).isEqualTo(key.derive("wrap", 32));
        assertThat(key.matches(NAME, key.check(NAME))).isTrue();
        assertThat(key.matches("keys/another", key.check(NAME))).isFalse();
    }

    @Test
    void namesAKeyByAccountDayAndBucket() {
        var account = new AccountId(UUID.fromString("0198f3a1-0000-7000-8000-000000000001"));
        assertThat(new KekId(account, 20_779, 7).name()).isEqualTo(NAME);
        assertThat(new KekId(account, 20_779, KekId.INDEX).name()).isEqualTo(NAME.replace("07", "index"));
    }

    @Test
    void beginsAnEpochAtMidnightUtc() {
        KeyScope scope = KeyScope.of(AccountId.random(), ConversationId.random());
        assertThat(epoch(scope, "2026-11-22T00:00:00Z")).isEqualTo(20_779);
        assertThat(epoch(scope, "2026-11-22T23:59:59.999Z")).isEqualTo(20_779);
        assertThat(epoch(scope, "2026-11-23T00:00:00Z")).isEqualTo(20_780);
    }

    @Test
    void spreadsScopesOverAllBuckets() {
        Clock clock = Clock.systemUTC();
        var counts = IntStream.range(0, 16_000)
                .mapToObj(number -> KekId.forScope(KeyScope.of(KekId.INSTALLATION, ConversationId.random()), clock))
                .collect(Collectors.groupingBy(KekId::bucket, Collectors.counting()));
        assertThat(counts).hasSize(KekId.BUCKETS);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(800L, 1_200L));
    }

    private static int epoch(KeyScope scope, String at) {
        return KekId.forScope(scope, Clock.fixed(Instant.parse(at), ZoneOffset.UTC))
                .epoch();
    }

    private String otherName() {
        String name = NAME.replace("07", "08");
        keyring().findOrMake(name);
        return name;
    }

    private Path folder() {
        return parent.resolve("data-keyring");
    }

    private FolderKeyring keyring() {
        return new FolderKeyring(folder());
    }
}
