package nl.mijnkantoor.id.invitation;

import nl.mijnkantoor.id.mail.MailDelivered;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Learns what became of an invitation's mail; runs in the outbox's transaction. */
final class InvitationMailListener implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof MailDelivered delivered) {
            delivered
                    .session()
                    .getProvider(Invitations.class)
                    .mailed(delivered.correlation(), delivered.outcome().error());
        }
    }
}
