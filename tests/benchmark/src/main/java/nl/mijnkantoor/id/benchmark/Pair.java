package nl.mijnkantoor.id.benchmark;

import java.util.List;
import java.util.function.Function;

/** The same thing of stock Keycloak and of ours. */
record Pair<T>(T stock, T ours) {

    <R> Pair<R> map(Function<? super T, ? extends R> each) {
        return new Pair<>(each.apply(stock), each.apply(ours));
    }

    /** Stock first: the order in which everything alternates. */
    List<T> both() {
        return List.of(stock, ours);
    }
}
