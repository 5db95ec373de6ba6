package no.samtale.accounts;

import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;

/** What a password that somebody chooses must be like. */
public final class NewPassword {
    private NewPassword() {}

    /**
     * The password, if it is long enough and no longer than is hashed.
     *
     * @throws Problem naming the field {@code password}
     */
    public static String checked(String password) {
        if (password.length() < Limits.PASSWORD_LENGTH_LEAST || password.length() > Limits.PASSWORD_LENGTH) {
            throw Problem.invalidField(
                    "password",
                    "A password has %d to %d characters."
                            .formatted(Limits.PASSWORD_LENGTH_LEAST, Limits.PASSWORD_LENGTH));
        }
        return password;
    }
}
