package nl.mijnkantoor.id.tests.matrix;

/**
 * A site and those who try to get in there.
 *
 * @param people one of every standing
 */
record Place(Site site, People people) {

    /** A site whose first wall stands: nobody has a session without a second factor, and one person's was deleted. */
    static Place closed(Site site) {
        Cast cast = site.cast();
        Place place = new Place(site, People.each(standing -> {
            Actor actor = cast.known(standing);
            return standing == Standing.DELETED ? actor.with(cast.logIn(actor, site.app())) : actor;
        }));
        cast.deleteSecondFactor(place.people.deleted());
        return place;
    }
}
