package no.samtale.channels.email.mime.parts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import no.samtale.channels.email.mime.header.DecodedText;
import no.samtale.channels.email.mime.header.MailCharset;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.platform.Limits;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Builds the tree of parts from MIME4J's tokens. */
final class PartReader {
    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setStrictParsing(false)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .setMaxHeaderLen(Limits.MAIL_FIELD_BYTES)
            .setMaxHeaderCount(Limits.MAIL_FIELDS)
            .build();

    private final PartBudget budget;
    private final Set<MailFault> faults;
    private final int depth;
    private final Deque<OpenPart> open = new ArrayDeque<>();

    PartReader(PartBudget budget, Set<MailFault> faults) {
        this(budget, faults, 0);
    }

    private PartReader(PartBudget budget, Set<MailFault> faults, int depth) {
        this.budget = budget;
        this.faults = faults;
        this.depth = depth;
    }

    MailPart whole(byte[] mail, int start) throws BeyondLimit {
        MimeTokenStream tokens = tokens();
        tokens.parse(new ByteArrayInputStream(mail, start, mail.length - start));
        MailPart root = read(tokens);
        if (root.headers().isEmpty()) {
            faults.add(MailFault.NO_HEADERS);
            return new MailPart(root.headers(), root.contentType(), List.of(), mail);
        }
        return root;
    }

    private static MimeTokenStream tokens() {
        MimeTokenStream tokens = new MimeTokenStream(LENIENT, DecodeMonitor.SILENT, null);
        // A mail within a mail is a file.
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        return tokens;
    }

    private MailPart read(MimeTokenStream tokens) throws BeyondLimit {
        open.push(new OpenPart());
        budget.part();
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                token(state, tokens);
            }
        } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException e) {
            throw new BeyondLimit(MailLimit.HEADER_TOO_LARGE);
        } catch (MimeException | IOException | RuntimeException e) {
            // The tokens of a badly broken mail may end in any way; what was read until then stays.
            faults.add(MailFault.CUT_SHORT);
        }
        while (open.size() > 1) {
            close();
        }
        return recovered(open.pop());
    }

    private void token(EntityState state, MimeTokenStream tokens) throws BeyondLimit, IOException {
        switch (state) {
            case T_FIELD -> field(tokens.getField());
            case T_BODY -> open.element().content = content(tokens.getDecodedInputStream());
            case T_PREAMBLE -> open.element().preamble = content(tokens.getInputStream());
            case T_START_BODYPART -> {
                budget.part();
                if (depth + open.size() > Limits.MAIL_DEPTH) {
                    throw new BeyondLimit(MailLimit.TOO_DEEP);
                }
                open.push(new OpenPart());
            }
            case T_END_BODYPART -> close();
            default -> {}
        }
    }

    private void close() throws BeyondLimit {
        MailPart closed = recovered(open.pop());
        open.element().parts.add(closed);
    }

    private void field(Field field) throws BeyondLimit {
        byte[] raw = field.getRaw() == null
                ? (field.getName() + ":" + field.getBody()).getBytes(StandardCharsets.UTF_8)
                : field.getRaw().toByteArray();
        budget.header(raw.length);
        DecodedText line = MailCharset.decode(raw, null);
        if (line.text()
                .chars()
                .anyMatch(each -> each > 126 || (each < 32 && each != '\t' && each != '\r' && each != '\n'))) {
            faults.add(MailFault.RAW_HEADER);
        }
        MailHeaders.Field.of(line.text()).ifPresent(open.element().fields::add);
    }

    private byte[] content(InputStream stream) throws BeyondLimit {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try {
            for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
                budget.bytes(count);
                bytes.write(piece, 0, count);
            }
        } catch (IOException | RuntimeException e) {
            faults.add(MailFault.CUT_SHORT);
        }
        return bytes.toByteArray();
    }

    /** A multipart in which no part was found has a boundary that it does not name: its first line that looks like one. */
    private MailPart recovered(OpenPart read) throws BeyondLimit {
        MailPart part = read.closed();
        if (!part.isMultipart() || !part.parts().isEmpty()) {
            return part;
        }
        byte[] body = decoded(part, read.content.length > 0 ? read.content : read.preamble);
        faults.add(MailFault.BAD_BOUNDARY);
        String boundary = LikelyBoundary.in(body);
        if (boundary == null) {
            return new MailPart(part.headers(), part.contentType(), List.of(), body);
        }
        int inner = depth + open.size() + 1;
        if (inner > Limits.MAIL_DEPTH) {
            throw new BeyondLimit(MailLimit.TOO_DEEP);
        }
        MimeTokenStream tokens = tokens();
        tokens.parseHeadless(new ByteArrayInputStream(body), "multipart/mixed; boundary=\"" + boundary + "\"");
        MailPart again = new PartReader(budget, faults, inner).read(tokens);
        return new MailPart(part.headers(), part.contentType(), again.parts(), new byte[0]);
    }

    /** A multipart may not be in base64 (RFC 2045, section 6.4); some are. */
    private static byte[] decoded(MailPart part, byte[] body) {
        boolean base64 = part.headers()
                .first("Content-Transfer-Encoding")
                .filter(each -> each.strip().equalsIgnoreCase("base64"))
                .isPresent();
        if (!base64) {
            return body;
        }
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            return body;
        }
    }
}
