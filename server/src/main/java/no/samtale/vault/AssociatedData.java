package no.samtale.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a sealed value is bound to. Every part has a fixed width or its length in front, so two different places never
 * give the same bytes.
 */
final class AssociatedData {
    private static final int UUID_BYTES = 16;

    private AssociatedData() {}

    /** Of a text: the header, account, scope, table, column and row. */
    static byte[] ofText(byte format, byte keyVersion, KeyScope scope, Cell cell) {
        byte[] table = name(cell.table());
        byte[] column = name(cell.column());
        ByteBuffer buffer =
                ByteBuffer.allocate(2 + UUID_BYTES + 1 + UUID_BYTES + UUID_BYTES + 2 + table.length + column.length);
        buffer.put(format).put(keyVersion);
        put(buffer, scope);
        put(buffer, cell.row());
        buffer.put((byte) table.length).put(table).put((byte) column.length).put(column);
        return buffer.array();
    }

    /** Of a wrapped data key: the header, scope, epoch and bucket. */
    static byte[] ofDataKey(byte format, KeyScope scope, KekId kek) {
        ByteBuffer buffer = ByteBuffer.allocate(1 + UUID_BYTES + 1 + UUID_BYTES + Integer.BYTES + 1);
        buffer.put(format);
        put(buffer, scope);
        buffer.putInt(kek.epoch()).put((byte) kek.bucket());
        return buffer.array();
    }

    private static void put(ByteBuffer buffer, KeyScope scope) {
        put(buffer, scope.account().value());
        buffer.put((byte) scope.kind().code());
        put(buffer, scope.id());
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static byte[] name(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 127) {
            throw new IllegalArgumentException("no table or column has a name of " + bytes.length + " bytes");
        }
        return bytes;
    }
}
