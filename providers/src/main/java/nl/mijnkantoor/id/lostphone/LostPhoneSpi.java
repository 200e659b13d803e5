package nl.mijnkantoor.id.lostphone;

import nl.mijnkantoor.id.common.OwnSpi;

/** Makes {@link LostPhoneRequests} available as {@code session.getProvider(LostPhoneRequests.class)}. */
public final class LostPhoneSpi extends OwnSpi {

    /** For Keycloak's service loader. */
    public LostPhoneSpi() {
        super("lost-phone", LostPhoneRequests.class, LostPhoneRequestsFactory.class);
    }
}
