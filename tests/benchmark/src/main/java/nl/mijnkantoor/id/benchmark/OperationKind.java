package nl.mijnkantoor.id.benchmark;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.mijnkantoor.id.demo.Login;

/** What is measured under load. */
enum OperationKind {

    /** A browser without cookies gets the login page. */
    LOGIN_PAGE("login-page", 250, 12_000) {
        @Override
        Workload on(Login login, People people) {
            return count -> Collections.nCopies(count, login::open);
        }
    },

    /** The login page, and the password, until the page that asks for the code. */
    LOGIN_PASSWORD("login-password", 25, 300) {
        @Override
        Workload on(Login login, People people) {
            return count -> people.next(count).stream()
                    .map(person -> (Runnable) () -> login.password(person))
                    .toList();
        }
    },

    /** The login page, the password, the code, and the office app's token request. */
    LOGIN_TOTP("login-totp", 25, 400) {
        @Override
        Workload on(Login login, People people) {
            return count -> people.next(count).stream()
                    .map(person -> (Runnable) () -> login.complete(person))
                    .toList();
        }
    },

    /** An office app gets new tokens for a session that goes on. */
    REFRESH("refresh", 120, 3_000) {
        @Override
        Workload on(Login login, People people) {
            return new Refreshes(login, people);
        }
    },

    /** A client gets a token for itself. */
    CLIENT_CREDENTIALS("client-credentials", 180, 3_600) {
        @Override
        Workload on(Login login, People people) {
            return count -> Collections.nCopies(count, login::clientCredentials);
        }
    };

    private final String title;
    private final int usualBatch;
    private final int warmUp;

    OperationKind(String title, int usualBatch, int warmUp) {
        this.title = title;
        this.usualBatch = usualBatch;
        this.warmUp = warmUp;
    }

    abstract Workload on(Login login, People people);

    String title() {
        return title;
    }

    /** So many of them take about as long as a batch of any other kind. */
    int usualBatch() {
        return usualBatch;
    }

    /** So many of them, after those of the cheaper kinds, until it costs no less any more. */
    int warmUp() {
        return warmUp;
    }

    /** A refresh token is good once, so each session's tokens are passed on from one operation to the next. */
    private static final class Refreshes implements Workload {

        private static final int SESSIONS = 8;

        private final Login login;
        private final People people;
        private final Queue<String> tokens = new ConcurrentLinkedQueue<>();

        Refreshes(Login login, People people) {
            this.login = login;
            this.people = people;
        }

        @Override
        public List<Runnable> next(int count) {
            if (tokens.isEmpty()) {
                tokens.addAll(
                        people.next(SESSIONS).stream().map(login::complete).toList());
            }
            return Collections.nCopies(count, () -> tokens.add(login.refresh(tokens.remove())));
        }
    }
}
