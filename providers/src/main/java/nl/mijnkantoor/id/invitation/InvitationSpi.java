package nl.mijnkantoor.id.invitation;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link Invitations} available as {@code session.getProvider(Invitations.class)}. */
public final class InvitationSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "invitation";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Invitations.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // The type Keycloak's Spi asks for.
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return InvitationsFactory.class;
    }
}
