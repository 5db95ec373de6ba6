package no.samtale.channels.sms.wire.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmppIdsTest {
    @Test
    void bringsAnIdToOneFormFromTheAnswerAndTheReceipt() {
        assertThat(SmppIds.SAME.answered("1A2B3C")).isEqualTo("1A2B3C");
        assertThat(SmppIds.SAME.receipted("00017")).isEqualTo("00017");
        assertThat(SmppIds.HEX_ANSWERS.answered("1A2b3C")).isEqualTo("1715004");
        assertThat(SmppIds.HEX_ANSWERS.receipted("0001715004")).isEqualTo("1715004");
        assertThat(SmppIds.HEX_RECEIPTS.answered("1715004")).isEqualTo("1715004");
        assertThat(SmppIds.HEX_RECEIPTS.receipted("001a2b3c")).isEqualTo("1715004");
    }

    @Test
    void leavesAnIdThatIsNoNumber() {
        assertThat(SmppIds.HEX_ANSWERS.answered("a-7f")).isEqualTo("a-7f");
        assertThat(SmppIds.HEX_RECEIPTS.answered("beef")).isEqualTo("beef");
    }
}
