package no.samtale.privacy.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of receiver outside the company that the product may hand data to, if the company uses one. Which company that is,
 * its agreement's date and expiry, and where it is when the register leaves that open, are the account's own.
 *
 * @param name what sort of receiver it is
 * @param region {@code EEA}, the country's ISO 3166 code, or {@code account}: as the account states it
 * @param mechanism what allows the transfer (GDPR Chapter V); null within the EEA, and where the account states the region
 * @param hosts the hosts that the server may call for it; none if the account's settings name them
 */
public record Recipient(
        String id,
        Words name,
        Words task,
        Agreement agreement,
        String region,
        @Nullable String mechanism,
        List<String> purposes,
        List<String> categories,
        List<String> hosts) {
    /** The region within which data moves freely. */
    public static final String EEA = "EEA";
    /** The region is the account's to state. */
    public static final String STATED_BY_ACCOUNT = "account";

    /** What has to be agreed before anything is handed over. */
    public enum Agreement {
        /** It works on the company's behalf (GDPR Art. 28(3)). */
        PROCESSOR,
        /** Both decide together (GDPR Art. 26). */
        JOINT_CONTROLLER,
        /** It answers for its own use, under an agreement that limits it. */
        CONTROLLER
    }

    /** The same receiver, getting these categories for these purposes. */
    public Recipient getting(List<String> purposes, List<String> categories) {
        return new Recipient(id, name, task, agreement, region, mechanism, purposes, categories, hosts);
    }

    /** Whether data leaves the EEA by it, as far as the register says. */
    public boolean outsideEea() {
        return !region.equals(EEA) && !region.equals(STATED_BY_ACCOUNT);
    }
}
