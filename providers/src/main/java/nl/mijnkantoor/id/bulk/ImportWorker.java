package nl.mijnkantoor.id.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.mijnkantoor.id.common.LoggableFailure;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.RealmUrl;
import nl.mijnkantoor.id.mail.BulkMailing;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Works off imports, a batch of lines in each transaction. The lines stay locked until what became of them is committed: no
 * other worker, here or on another node, can take them meanwhile, and those of a node that dies are anybody's again. When a
 * batch fails, its lines are tried one by one, so that none takes another with it. Belongs to one thread at a time.
 */
final class ImportWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int TRIES = 2;

    /** Batches that had to be tried line by line: nothing is lost by it, but it takes several times as long. */
    private static final String FAILED_BATCHES = "mijnkantoor.import.batches.failed";

    private final KeycloakSessionFactory sessions;
    private final ImportConfig config;
    private final BooleanSupplier stopping;
    private final Counter failedBatches = Metrics.counter(FAILED_BATCHES);
    private final List<String> held = new ArrayList<>();
    private String served = "";

    ImportWorker(KeycloakSessionFactory sessions, ImportConfig config, BooleanSupplier stopping) {
        this.sessions = sessions;
        this.config = config;
        this.stopping = stopping;
    }

    /** Works until there is nothing left to take. A database that fails ends the round, too. */
    @Override
    public void run() {
        sessions.publish(BulkMailing.BEGUN);
        try {
            boolean found = true;
            while (found && !stopping.getAsBoolean()) {
                found = nextBatch();
            }
        } catch (RuntimeException e) {
            LOG.error("Imports stopped for now, and will go on at the next poll", LoggableFailure.of(e));
        } finally {
            sessions.publish(BulkMailing.ENDED);
        }
    }

    private boolean nextBatch() {
        held.clear();
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(sessions, this::nextBatch);
        } catch (RuntimeException e) {
            if (held.isEmpty()) {
                throw e;
            }
            failedBatches.increment();
            LOG.warnf(
                    LoggableFailure.of(e),
                    "A batch of %d lines of an import failed; they are tried one by one",
                    held.size());
            List.copyOf(held).forEach(this::single);
            return true;
        }
    }

    private boolean nextBatch(KeycloakSession session) {
        Imports imports = new Imports(session);
        for (ImportEntity entity : inTurn(imports.unfinished(), served)) {
            List<ImportLineEntity> lines = imports.claim(entity.id(), config.batchSize());
            if (!lines.isEmpty()) {
                served = entity.id();
                lines.forEach(line -> held.add(line.id()));
                work(session, entity, lines);
                return true;
            }
            imports.finish(entity.id(), Moment.now());
        }
        return false;
    }

    /** Begins behind the import that was served last, so that a short one does not wait for the end of a long one. */
    static List<ImportEntity> inTurn(List<ImportEntity> unfinished, String served) {
        List<ImportEntity> turns = new ArrayList<>(unfinished);
        int last = turns.stream().map(ImportEntity::id).toList().indexOf(served);
        Collections.rotate(turns, -(last + 1));
        return turns;
    }

    private static void work(KeycloakSession session, ImportEntity entity, List<ImportLineEntity> lines) {
        RealmModel realm = session.realms().getRealm(entity.realmId());
        if (realm == null) {
            lines.forEach(line -> line.failed("realm:gone"));
            return;
        }
        session.getContext().setRealm(realm);
        if (!RealmUrl.isKnown(session)) {
            lines.forEach(line -> line.failed("server:no-hostname"));
            return;
        }
        new ImportBatch(session, entity.submitterId(), entity.inviterId()).work(lines);
    }

    private void single(String lineId) {
        for (int attempt = 1; !stopping.getAsBoolean(); attempt++) {
            try {
                KeycloakModelUtils.runJobInTransaction(sessions, session -> single(session, lineId));
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES) {
                    LOG.errorf(LoggableFailure.of(e), "Line %s of an import failed", lineId);
                    fail(lineId);
                    return;
                }
            }
        }
    }

    private static void single(KeycloakSession session, String lineId) {
        Imports imports = new Imports(session);
        imports.claimLine(lineId).ifPresent(line -> work(session, imports.of(line), List.of(line)));
    }

    private void fail(String lineId) {
        KeycloakModelUtils.runJobInTransaction(
                sessions,
                session -> new Imports(session).claimLine(lineId).ifPresent(line -> line.failed("line:error")));
    }
}
