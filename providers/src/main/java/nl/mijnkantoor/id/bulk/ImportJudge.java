package nl.mijnkantoor.id.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.invitation.InvitationPermissions;
import nl.mijnkantoor.id.invitation.KnownPeople;
import nl.mijnkantoor.id.invitation.KnownPeople.Known;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** Says what would become of each line of a file. Changes nothing. */
final class ImportJudge {

    private final KeycloakSession session;
    private final InvitationPermissions permissions;
    private final LineCheck lineCheck;
    private final boolean mayBringOver;
    private final boolean acceptTypos;
    private final MailDomains domains = MailDomains.load();

    ImportJudge(
            KeycloakSession session,
            InvitationPermissions permissions,
            @Nullable OrganizationModel defaultOffice,
            boolean acceptTypos) {
        this.session = session;
        this.permissions = permissions;
        this.lineCheck = new LineCheck(session, permissions, defaultOffice);
        this.mayBringOver = permissions.mayBringOver();
        this.acceptTypos = acceptTypos;
    }

    /** One verdict for each line, in their order. */
    List<Verdict> judge(List<ImportLine> lines) {
        List<Verdict> verdicts = new ArrayList<>(lines.size());
        List<Candidate> candidates = new ArrayList<>(lines.size());
        lines.forEach(line -> lineCheck.check(line, verdicts::add).ifPresent(candidates::add));
        Map<String, Known> known = new KnownPeople(session)
                .byAddress(candidates.stream().map(Candidate::email).toList());
        Map<String, Integer> firstLines = new HashMap<>();
        for (Candidate candidate : candidates) {
            Integer first =
                    firstLines.putIfAbsent(candidate.key(), candidate.line().line());
            verdicts.add(
                    first == null
                            ? judge(candidate, known.get(candidate.email()))
                            : Verdict.of(candidate, Outcome.DUPLICATE, Integer.toString(first)));
        }
        verdicts.sort(Comparator.comparingInt(Verdict::line));
        return verdicts;
    }

    private Verdict judge(Candidate candidate, @Nullable Known known) {
        return known == null ? stranger(candidate) : known(candidate, known);
    }

    private Verdict stranger(Candidate candidate) {
        return domains.meant(candidate.email())
                .filter(meant -> !acceptTypos)
                .map(meant -> Verdict.of(candidate, Outcome.TYPO, meant))
                .orElseGet(() -> Verdict.of(candidate, Outcome.INVITE, null));
    }

    /** Mail has found this person before: the address is no slip. Of somebody who is not the caller's no more is told than that. */
    private Verdict known(Candidate candidate, Known known) {
        String office = candidate.office().getId();
        boolean isMember = known.isMember(office);
        if (!isMember && !mayChange(candidate, known)) {
            return Verdict.of(candidate, Outcome.NOT_YOURS, "person");
        }
        if (!known.hasAddress(candidate.email())) {
            return Verdict.of(candidate, Outcome.INVALID, "email:taken");
        }
        if (!known.isEnabled()) {
            return Verdict.of(candidate, Outcome.INVALID, "email:disabled");
        }
        if (known.isActive(office)) {
            return Verdict.of(candidate, Outcome.ACTIVE, null);
        }
        if (known.openInvitation(office) != null) {
            return Verdict.of(candidate, Outcome.PENDING, null);
        }
        return isMember && !mayChange(candidate, known)
                ? Verdict.of(candidate, Outcome.NOT_YOURS, "person")
                : Verdict.of(candidate, Outcome.INVITE, null);
    }

    private boolean mayChange(Candidate candidate, Known known) {
        boolean joins = !known.isMember(candidate.office().getId());
        if (joins && known.hasOffice() && !mayBringOver) {
            // Found out for all at once: one by one it would take several queries a person.
            return false;
        }
        boolean getsRoles = !candidate.roles().isEmpty();
        UserModel user = session.users().getUserById(session.getContext().getRealm(), known.userId());
        return user != null && permissions.mayChange(user, joins, getsRoles);
    }
}
