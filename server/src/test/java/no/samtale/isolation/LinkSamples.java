package no.samtale.isolation;

import java.util.Map;
import no.samtale.contacts.links.LinkingTestPeople;
import no.samtale.platform.ContactId;
import no.samtale.testing.Company;

/** People who have shown that they have written as two. */
final class LinkSamples implements FeatureSamples {
    private static final String CONTACTS = "/api/console/contacts/";
    private static final String PORTAL = "/api/portal/links";

    @Override
    public Map<String, String> live(LivedInCompany company, Held held) {
        LinkingTestPeople people = new LinkingTestPeople(company.context(), company.account());
        String email = company.mark() + "." + Company.newEmail();
        people.proving(email);
        people.prove(ContactId.of(held.contact()), email);
        String link = LivedInCompany.done(company.agent().get(CONTACTS + held.contact() + "/links"))
                .body()
                .at("/0/id")
                .asString();
        return Map.of("contactLink", link, "ownLink", company.linkedInPortal());
    }

    @Override
    public void addTo(Operations operations) {
        operations.add(
                "GET /api/console/contacts/{id}/links",
                Operations.like(
                        "contact",
                        (mine, tried) -> Operations.console("GET", CONTACTS + tried.contact() + "/links", null)));
        operations.add(
                "DELETE /api/console/contacts/{id}/links/{link}",
                Operations.like(
                        "contact",
                        (mine, tried) -> Operations.console(
                                "DELETE", CONTACTS + tried.contact() + "/links/" + tried.of("contactLink"), null)),
                Operations.like(
                        "link",
                        (mine, tried) -> Operations.console(
                                "DELETE", CONTACTS + mine.contact() + "/links/" + tried.of("contactLink"), null)));
        operations.add("GET /api/console/conversations/{id}/linked", Operations.conversation("GET", "/linked", null));
        operations.add(
                "GET " + PORTAL, Operations.everybodys((mine, tried) -> Operations.console("GET", PORTAL, null)));
        operations.add(
                "POST " + PORTAL + "/codes",
                Operations.own((mine, tried) ->
                        Operations.console("POST", PORTAL + "/codes", Map.of("email", Company.newEmail()))));
        operations.add(
                "POST " + PORTAL,
                Operations.own((mine, tried) -> Operations.console("POST", PORTAL, Operations.NEW_PROOF)));
        operations.add(
                "DELETE " + PORTAL + "/{link}",
                Operations.like(
                        "link",
                        (mine, tried) -> Operations.console("DELETE", PORTAL + "/" + tried.of("ownLink"), null)));
    }
}
