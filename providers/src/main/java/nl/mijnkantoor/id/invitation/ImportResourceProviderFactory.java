package nl.mijnkantoor.id.invitation;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ImportResourceProvider}s. */
public interface ImportResourceProviderFactory extends ProviderFactory<ImportResourceProvider> {}
