package no.samtale.channels.email.pictures;

/** A picture by its first bytes; its type is ours, whatever the other side called it. */
@SuppressWarnings("ArrayRecordComponent")
public record FetchedPicture(String type, byte[] content) {
    @Override
    public String toString() {
        return "FetchedPicture[" + type + ", " + content.length + " bytes]";
    }
}
