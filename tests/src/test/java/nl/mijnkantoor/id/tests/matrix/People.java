package nl.mijnkantoor.id.tests.matrix;

import java.util.function.Function;

/** One of every standing. */
record People(Actor without, Actor notPresented, Actor deleted) {

    static People each(Function<Standing, Actor> actor) {
        return new People(
                actor.apply(Standing.WITHOUT), actor.apply(Standing.NOT_PRESENTED), actor.apply(Standing.DELETED));
    }

    Actor of(Standing standing) {
        return switch (standing) {
            case WITHOUT -> without;
            case NOT_PRESENTED -> notPresented;
            case DELETED -> deleted;
        };
    }
}
