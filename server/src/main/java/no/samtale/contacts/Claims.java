package no.samtale.contacts;

import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of themself, checked and in the form in which it is kept.
 *
 * @param name screened, as all free text is; an address that holds an identity number is no address to keep
 * @param phone in E.164
 */
public record Claims(
        @Nullable ScreenedText name,
        @Nullable String email,
        @Nullable String phone) {
    /** Of somebody who says nothing. */
    public static final Claims NONE = new Claims(null, null, null);

    /** What somebody says, the name still to be screened. */
    public static Claims of(@Nullable String name, @Nullable String email, @Nullable String phone) {
        return new Claims(name == null ? null : ScreenedText.of(name), email, phone);
    }

    /** Not printed: all of it is personal. */
    @Override
    public String toString() {
        return "Claims[…]";
    }
}
