package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.PersonSearch;
import nl.mijnkantoor.id.common.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.OrganizationInvitationModel.Filter;
import org.keycloak.models.OrganizationInvitationModel.InvitationStatus;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.jpa.PaginationUtils;

/** The invitations of an office that are neither accepted nor revoked, filtered as Keycloak filters its own, newest first. */
final class OpenInvitations {

    private final StringBuilder jpql = new StringBuilder(
            "select i from InvitationEntity i where i.realmId = :realm"
                    + " and i.organizationId = :organization and i.anonymous = false and i.status not in ('ACCEPTED', 'REVOKED')");
    private final Map<String, Object> parameters = new HashMap<>();

    OpenInvitations(String realmId, OrganizationModel office) {
        parameters.put("realm", realmId);
        parameters.put("organization", office.getId());
    }

    /**
     * Narrows them down.
     *
     * @return false when nothing can be looked for like this
     */
    boolean filter(Filter filter, String value, Instant now) {
        if (!QueryParameters.isPlain(value)) {
            return false;
        }
        switch (filter) {
            case EMAIL -> equal("email", value);
            case FIRST_NAME -> equal("firstName", value);
            case LAST_NAME -> equal("lastName", value);
            case SEARCH -> contains(value);
            case STATUS -> {
                return hasStatus(value, now);
            }
        }
        return true;
    }

    Stream<InvitationEntity> page(EntityManager em, @Nullable Integer first, @Nullable Integer max) {
        TypedQuery<InvitationEntity> query =
                em.createQuery(jpql + " order by i.createdAt desc, i.id", InvitationEntity.class);
        parameters.forEach(query::setParameter);
        return PaginationUtils.paginateQuery(query, first, max).getResultStream();
    }

    private boolean hasStatus(String status, Instant now) {
        if (status.equals(InvitationStatus.EXPIRED.name())) {
            jpql.append(" and i.expiresAt <= :now");
        } else if (status.equals(InvitationStatus.PENDING.name())) {
            jpql.append(" and i.expiresAt > :now");
        } else {
            return false;
        }
        parameters.put("now", now.toEpochMilli());
        return true;
    }

    private void equal(String attribute, String value) {
        jpql.append(" and lower(i.").append(attribute).append(") = :").append(attribute);
        parameters.put(attribute, value.toLowerCase(Locale.ROOT));
    }

    private void contains(String value) {
        jpql.append(" and ").append(PersonSearch.condition("i"));
        parameters.put("search", PersonSearch.pattern(value).replace('*', '%'));
    }
}
