package nl.mijnkantoor.id.bulk;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;

/**
 * An office that lines of a file name.
 *
 * @param model absent when there is no such office
 * @param isManaged whether the caller manages it; without an office, whether the caller may know that there is none
 * @param app where its people land; absent when it has none that will do
 */
record Office(
        @Nullable OrganizationModel model,
        boolean isManaged,
        @Nullable ClientModel app) {}
