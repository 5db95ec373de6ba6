package no.samtale.channels.email.mime.writing;

/** A file that goes along. */
@SuppressWarnings("ArrayRecordComponent")
public record OutgoingFile(String name, String type, byte[] content) {
    @Override
    public String toString() {
        return "OutgoingFile[" + content.length + " bytes]";
    }
}
