package no.samtale.contacts;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of themself, checked and in the form in which it is kept.
 *
 * @param phone in E.164
 */
public record Claims(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {
    /** Of somebody who says nothing. */
    public static final Claims NONE = new Claims(null, null, null);

    /** Not printed: all of it is personal. */
    @Override
    public String toString() {
        return "Claims[…]";
    }
}
