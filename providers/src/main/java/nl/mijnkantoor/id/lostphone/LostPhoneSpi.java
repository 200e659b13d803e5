package nl.mijnkantoor.id.lostphone;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link LostPhoneRequests} available as {@code session.getProvider(LostPhoneRequests.class)}. */
public final class LostPhoneSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "lost-phone";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return LostPhoneRequests.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // The type Keycloak's Spi asks for.
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return LostPhoneRequestsFactory.class;
    }
}
