package no.samtale.isolation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.portal.ContactAddresses;
import no.samtale.vault.Address;
import tools.jackson.databind.JsonNode;

/** What may be sent to somebody, who is told of a new version of the notice. */
final class PreferenceSamples implements FeatureSamples {
    private static final String CONVERSATIONS = "/api/console/conversations/";
    private static final String NOTICE = "/api/console/privacy/notice";
    private static final String PORTAL = "/api/portal/preferences";
    private static final Pattern ADDRESS = Pattern.compile("[\\w.-]+@example\\.no");

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        String path = CONVERSATIONS + held.conversation() + "/preferences";
        JsonNode first = LivedInCompany.done(company.agent().get(path)).body().get(0);
        String address = first.path("address").asString();
        prove(company, held.contact(), address);
        publish(company);
        LivedInCompany.done(company.agent().put(path, no(address)));
        return Map.of("preferenceAddress", address, "portalAddress", proveInPortal(company));
    }

    /** The address of the person who stays in the portal, who has shown to hold it. */
    private static String proveInPortal(LivedInCompany company) {
        String data = LivedInCompany.done(company.visitorOfPortal().get("/api/portal/data"))
                .body()
                .toString();
        Matcher found = ADDRESS.matcher(data);
        if (!found.find()) {
            throw new AssertionError("The person in the portal has given no address");
        }
        Address address = Address.email(found.group());
        ContactAddresses addresses = company.context().getBean(ContactAddresses.class);
        company.context()
                .getBean(AccountTransactions.class)
                .run(
                        company.account(),
                        () -> addresses.verified(
                                company.account(), addresses.having(company.account(), address), address));
        return address.normal();
    }

    private static void prove(LivedInCompany company, String contact, String address) {
        ContactAddresses addresses = company.context().getBean(ContactAddresses.class);
        company.context()
                .getBean(AccountTransactions.class)
                .run(
                        company.account(),
                        () -> addresses.verified(
                                company.account(), List.of(ContactId.of(contact)), Address.email(address)));
    }

    @SuppressWarnings("NullAway") // The job looks at neither.
    private static void publish(LivedInCompany company) {
        Map<String, String> words = Map.of("nb", company.mark(), "en", company.mark());
        String mark = LivedInCompany.done(company.agent()
                        .put(NOTICE + "/choices", Operations.noticeChoices(company.mark() + " " + Held.id())))
                .body()
                .at("/draft/mark")
                .asString();
        LivedInCompany.done(company.agent()
                .post(
                        NOTICE + "/versions",
                        Map.of("mark", mark, "description", words, "announcement", words, "byMail", true)));
        company.context().getBean("announceVersions", RecurringTask.class).executeRecurringly(null, null);
    }

    @Override
    public void addTo(Operations operations) {
        operations.add(
                "GET /api/console/conversations/{id}/preferences",
                Operations.conversation("GET", "/preferences", null));
        operations.add(
                "PUT /api/console/conversations/{id}/preferences",
                Operations.like(
                        "conversation",
                        (mine, tried) -> Operations.console(
                                "PUT",
                                CONVERSATIONS + tried.conversation() + "/preferences",
                                no(tried.of("preferenceAddress")))));
        operations.add(
                "GET " + PORTAL, Operations.everybodys((mine, tried) -> Operations.console("GET", PORTAL, null)));
        operations.add(
                "PUT " + PORTAL,
                Operations.own((mine, tried) -> Operations.console("PUT", PORTAL, no(mine.of("portalAddress")))));
    }

    private static Map<String, Object> no(String address) {
        return Map.of("matter", "notice_news", "kind", "email", "address", address, "allowed", false);
    }
}
