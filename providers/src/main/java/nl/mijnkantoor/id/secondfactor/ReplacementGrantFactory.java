package nl.mijnkantoor.id.secondfactor;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link ReplacementGrant}. There is one. */
public interface ReplacementGrantFactory extends ProviderFactory<ReplacementGrant> {}
