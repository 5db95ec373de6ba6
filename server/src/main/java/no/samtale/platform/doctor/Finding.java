package no.samtale.platform.doctor;

import no.samtale.platform.configuration.StartRefused;

/**
 * What a look has shown.
 *
 * @param found a line without secrets and without anything of a person
 * @param todo what to do about it; empty if all is well
 */
public record Finding(State state, String found, String todo) {
    /** How bad it is. */
    public enum State {
        /** As it should be. */
        OK,
        /** Works, but should be mended. */
        WARN,
        /** Does not work, or is not safe. */
        FAIL
    }

    public static Finding ok(String found) {
        return new Finding(State.OK, found, "");
    }

    public static Finding warn(String found, String todo) {
        return new Finding(State.WARN, found, todo);
    }

    public static Finding fail(String found, String todo) {
        return new Finding(State.FAIL, found, todo);
    }

    /** What the server would not start with, by the first line of its words: what follows is a program's own. */
    public static Finding refused(StartRefused refused) {
        String said = String.valueOf(refused.getMessage());
        return fail(said.lines().findFirst().orElse(said), "The server does not start until it is mended.");
    }
}
