package no.samtale.channels.sms.wire.smpp;

import no.samtale.inboxes.HandoverProblem;
import org.jsmpp.SMPPConstant;

/**
 * What a centre means by not taking an SMS (SMPP 3.4, section 5.1.3, and 5.0, section 4.7.6).
 *
 * @param again whether it may take it later
 */
record SmppRefusal(HandoverProblem why, boolean again) {
    static SmppRefusal of(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL ->
                new SmppRefusal(HandoverProblem.THROTTLED, true);
            case SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RSUBMITFAIL,
                    SMPPConstant.STAT_ESME_RX_T_APPN -> new SmppRefusal(HandoverProblem.UNREACHABLE, true);
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI,
                    SMPPConstant.STAT_ESME_RINVNUMDESTS -> new SmppRefusal(HandoverProblem.ADDRESS, false);
            case SMPPConstant.STAT_ESME_RINVSRCADR,
                    SMPPConstant.STAT_ESME_RINVSRCTON,
                    SMPPConstant.STAT_ESME_RINVSRCNPI,
                    SMPPConstant.STAT_ESME_RPROHIBITED -> new SmppRefusal(HandoverProblem.POLICY, false);
            case SMPPConstant.STAT_ESME_RINVMSGLEN -> new SmppRefusal(HandoverProblem.TOO_LARGE, false);
            case SMPPConstant.STAT_ESME_RINVDCS, SMPPConstant.STAT_ESME_RINVESMCLASS ->
                new SmppRefusal(HandoverProblem.CONTENT, false);
            default -> new SmppRefusal(HandoverProblem.REFUSED, false);
        };
    }

    boolean isThrottle() {
        return why == HandoverProblem.THROTTLED;
    }
}
