package nl.mijnkantoor.id.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.invitation.InvitationDraft;
import nl.mijnkantoor.id.invitation.Invitations;
import nl.mijnkantoor.id.invitation.KnownPeople;
import nl.mijnkantoor.id.invitation.KnownPeople.Known;
import nl.mijnkantoor.id.invitation.NewPeople;
import nl.mijnkantoor.id.invitation.ProfileRules;
import nl.mijnkantoor.id.mail.OutboxMail;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.userprofile.UserProfile;

/**
 * Some lines of one import, worked off in one session and its transaction: the people are invited and the lines say so, or
 * neither. Time has passed since the lines were judged, so all that may have changed is looked at again.
 */
final class ImportBatch {

    private static final String NOT_YOURS = "not-yours:";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Invitations invitations;
    private final ProfileRules profile;
    private final NewPeople newPeople;
    private final @Nullable String inviterId;
    private final Submitter submitter;
    private final Map<String, Optional<OrganizationModel>> offices = new HashMap<>();

    /** Works in the session's realm. */
    ImportBatch(KeycloakSession session, String submitterId, @Nullable String inviterId) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.invitations = session.getProvider(Invitations.class);
        this.profile = new ProfileRules(session);
        this.newPeople = new NewPeople(session);
        this.inviterId = inviterId;
        this.submitter = new Submitter(session, submitterId);
        session.setAttribute(OutboxMail.BULK, true);
    }

    /** Lines that are locked, and whose turn it is. */
    void work(List<ImportLineEntity> lines) {
        Map<String, Known> known = new KnownPeople(session)
                .byAddress(lines.stream().map(ImportLineEntity::email).toList());
        List<ImportLineEntity> strangers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ImportLineEntity line : lines) {
            Known person = known.get(line.email());
            if (!seen.add(line.email())) {
                // Into another office: its turn comes with the next batch, when the person is known.
                continue;
            }
            if (person != null) {
                work(line, person);
            } else if (line.roleIds().isEmpty()) {
                strangers.add(line);
            } else {
                // Appointing a manager looks for what an earlier line may have made.
                inviteStranger(line);
            }
        }
        // As Keycloak writes the users of a realm it imports: all of them first, then one round trip for many.
        EntityManagers.runInBatch(session, () -> strangers.forEach(this::inviteStranger), false);
    }

    private void work(ImportLineEntity line, Known person) {
        draft(line).ifPresent(draft -> {
            if (!submitter.mayInvite(person.userId(), draft.office())) {
                line.failed(NOT_YOURS + "person");
                return;
            }
            if (!person.isEnabled() || !person.hasAddress(line.email())) {
                line.failed("email:" + (person.isEnabled() ? "taken" : "disabled"));
                return;
            }
            switch (invitations.inviteOnce(draft, person.userId())) {
                case INVITED -> line.invited();
                case ACTIVE -> line.skipped(Outcome.ACTIVE);
                case PENDING -> line.skipped(Outcome.PENDING);
            }
        });
    }

    private void inviteStranger(ImportLineEntity line) {
        draft(line).ifPresent(draft -> {
            UserProfile person = profile.of(line.email(), line.firstName(), line.lastName());
            List<FieldError> errors = profile.judge(person);
            if (errors.isEmpty()) {
                invitations.inviteStranger(draft, person, newPeople);
                line.invited();
            } else {
                line.failed(errors.stream()
                        .map(error -> error.field() + ":" + error.code())
                        .collect(Collectors.joining(" ")));
            }
        });
    }

    /** Empty when what the line was to give is gone; the line then says so. */
    private Optional<InvitationDraft> draft(ImportLineEntity line) {
        Optional<OrganizationModel> office = offices.computeIfAbsent(
                line.organizationId(),
                id -> new Offices(session, realm).byId(id).filter(OrganizationModel::isEnabled));
        ClientModel app = realm.getClientByClientId(line.clientId());
        List<RoleModel> roles = line.roleIds().stream()
                .map(realm::getRoleById)
                .filter(role -> role != null)
                .toList();
        String gone = null;
        if (office.isEmpty()) {
            gone = "office:unknown-office";
        } else if (!submitter.mayManage(office.get())) {
            gone = NOT_YOURS + "office";
        } else if (app == null) {
            gone = "app:unknown-app";
        } else if (roles.size() < line.roleIds().size()) {
            gone = "roles:unknown-role";
        }
        if (gone != null || app == null || office.isEmpty()) {
            line.failed(gone == null ? "" : gone);
            return Optional.empty();
        }
        return Optional.of(new InvitationDraft(
                line.email(),
                line.firstName(),
                line.lastName(),
                office.get(),
                roles,
                line.locale(),
                app,
                invitations.validity(),
                true,
                inviterId));
    }
}
