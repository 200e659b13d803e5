package nl.mijnkantoor.id.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.OrganizationModel;

/**
 * A brand as the admin REST resource shows it.
 *
 * @param logo as a {@code data:} address
 * @param faults attributes that are left out, each with a code
 */
record OfficeBrandRepresentation(
        String office,
        String name,
        @Nullable String senderName,
        OfficeBrand.@Nullable Accent accent,
        @Nullable String logo,
        List<OfficeBrand.Fault> faults) {

    static OfficeBrandRepresentation of(OrganizationModel office, OfficeLogos logos) {
        OfficeBrand brand = OfficeBrand.of(office);
        return new OfficeBrandRepresentation(
                office.getAlias(),
                brand.name(),
                brand.senderName(),
                brand.accent(),
                logos.of(office).orElse(null),
                brand.faults());
    }
}
