package nl.mijnkantoor.id.lostphone;

import nl.mijnkantoor.id.secondfactor.SecondFactorPresented;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderFactory;

/**
 * Builds {@link LostPhoneRequests}; removes requests with the person or realm they belong to, and closes the one of a person
 * who logs in with a second factor after all.
 */
public final class LostPhoneRequestsFactory implements ProviderFactory<LostPhoneRequests> {

    private LostPhoneConfig config = LostPhoneConfig.from(Config.scope());

    @Override
    public String getId() {
        return "mijnkantoor-lost-phone";
    }

    @Override
    public void init(Config.Scope scope) {
        config = LostPhoneConfig.from(scope);
    }

    @Override
    public LostPhoneRequests create(KeycloakSession session) {
        return new LostPhoneRequests(session, config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(LostPhoneRequestsFactory::follow);
    }

    private static void follow(ProviderEvent event) {
        if (event instanceof SecondFactorPresented presented) {
            if (presented.session().getProvider(LostPhoneRequests.class).found(presented.user())) {
                LostPhoneEvents.record(presented.session(), presented.user(), LostPhoneStep.FOUND);
            }
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            store(removed.getKeycloakSession(), removed.getRealm())
                    .removeOfUser(removed.getUser().getId());
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            store(session, session.getContext().getRealm())
                    .forgetOffice(removed.getOrganization().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            store(removed.getKeycloakSession(), removed.getRealm()).removeAll();
        }
    }

    private static LostPhoneStore store(KeycloakSession session, RealmModel realm) {
        return new LostPhoneStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    @Override
    public void close() {}
}
