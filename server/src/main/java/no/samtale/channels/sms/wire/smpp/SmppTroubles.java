package no.samtale.channels.sms.wire.smpp;

import no.samtale.channels.sms.wire.LineFailure;
import no.samtale.channels.sms.wire.LineTrouble;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jspecify.annotations.Nullable;

/** What is wrong when a centre could not be signed in to. */
final class SmppTroubles {
    private SmppTroubles() {}

    /** @param strange whether the first thing that came was not of SMPP */
    static LineTrouble of(Exception thrown, boolean strange) {
        if (strange) {
            return LineTrouble.PROTOCOL;
        }
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            LineTrouble found = trouble(each);
            if (found != null) {
                return found;
            }
        }
        return LineTrouble.LINE;
    }

    private static @Nullable LineTrouble trouble(Throwable each) {
        return switch (each) {
            case NegativeResponseException negative -> refusal(negative.getCommandStatus());
            case ResponseTimeoutException late -> LineTrouble.TIMEOUT;
            case InvalidResponseException odd -> LineTrouble.PROTOCOL;
            // A name or a password that is longer than the protocol has room for.
            case PDUException tooLong -> LineTrouble.SIGN_IN;
            default -> LineFailure.trouble(each).orElse(null);
        };
    }

    private static LineTrouble refusal(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RBINDFAIL,
                    SMPPConstant.STAT_ESME_RINVPASWD,
                    SMPPConstant.STAT_ESME_RINVSYSID,
                    SMPPConstant.STAT_ESME_RINVSYSTYP -> LineTrouble.SIGN_IN;
            case SMPPConstant.STAT_ESME_RINVCMDID, SMPPConstant.STAT_ESME_RINVCMDLEN -> LineTrouble.PROTOCOL;
            default -> LineTrouble.LINE;
        };
    }
}
