package nl.mijnkantoor.id.benchmark;

import java.util.List;
import java.util.function.Function;

/** The same thing of stock Keycloak and of ours. */
record Pair<T>(T stock, T ours) {

    <R> Pair<R> map(Function<? super T, ? extends R> each) {
        return new Pair<>(each.apply(stock), each.apply(ours));
    }

    /** Stock first, and ours first in every other turn: to come second may cost something, or spare it. */
    <R> Pair<R> inTurn(int turn, Function<? super T, ? extends R> each) {
        if (turn % 2 == 0) {
            return map(each);
        }
        R first = each.apply(ours);
        return new Pair<>(each.apply(stock), first);
    }

    List<T> both() {
        return List.of(stock, ours);
    }
}
