package nl.mijnkantoor.id.tests.matrix;

/** How somebody who should not get in stands to the second factor. Each of them knows the password. */
enum Standing {
    WITHOUT("No second factor", "zonder"),
    NOT_PRESENTED("Not presented", "niet-getoond"),
    DELETED("Deleted after login", "verwijderd");

    private final String heading;
    private final String name;

    Standing(String heading, String name) {
        this.heading = heading;
        this.name = name;
    }

    /** Over this person's column. */
    String heading() {
        return heading;
    }

    /** The first part of this person's address. */
    String nameInAddress() {
        return name;
    }
}
