package no.samtale.privacy.register;

/** The project's register, for tests of other packages that need no application around it. */
public final class TestRegister {
    private static final Register REAL = new RegisterReader(RegisterFiles.onClasspath()).read();

    private TestRegister() {}

    public static Register real() {
        return REAL;
    }
}
