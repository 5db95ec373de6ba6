package no.samtale.testing.smpp;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;

/** A protocol data unit (SMPP 3.4, section 3.2). */
@SuppressWarnings("ArrayRecordComponent")
record Pdu(int command, int status, int sequence, byte[] body) {
    static final int GENERIC_NACK = 0x80000000;
    static final int SUBMIT_SM = 0x00000004;
    static final int DELIVER_SM = 0x00000005;
    static final int UNBIND = 0x00000006;
    static final int BIND_TRANSCEIVER = 0x00000009;
    static final int ENQUIRE_LINK = 0x00000015;
    static final int DATA_SM = 0x00000103;
    static final int RESPONSE = 0x80000000;
    private static final int HEADER = 16;

    static Pdu read(DataInputStream stream) throws IOException {
        int length = stream.readInt();
        int command = stream.readInt();
        int status = stream.readInt();
        int sequence = stream.readInt();
        byte[] body = stream.readNBytes(length - HEADER);
        if (body.length < length - HEADER) {
            throw new EOFException();
        }
        return new Pdu(command, status, sequence, body);
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeInt(HEADER + body.length);
        out.writeInt(command);
        out.writeInt(status);
        out.writeInt(sequence);
        out.write(body);
        out.flush();
    }

    Pdu answer(int answered, byte[] answer) {
        return new Pdu(command | RESPONSE, answered, sequence, answer);
    }
}
