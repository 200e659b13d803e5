package nl.mijnkantoor.id.tests.matrix;

import java.util.List;
import nl.mijnkantoor.id.tests.product.Product;

/** scratch */
public final class SecondFactorMatrix {
    private SecondFactorMatrix() {}

    public static void of(Product product) {
        List<Family> families = Matrix.families();
        print("product", families, Places.product(product));
        try (Places places = new Places()) {
            print("W1", families, places.wall1Alone());
            print("open", families, places.open("open", Walls.BOTH));
            print("W2", families, places.open("muur-2", new Walls(true, false)));
            print("W3", families, places.open("muur-3", new Walls(false, true)));
            print("none", families, places.open("geen-muur", Walls.NONE));
        }
    }

    private static void print(String name, List<Family> families, Places.Place place) {
        long t = System.nanoTime();
        Results r = Matrix.at(place.site(), families, place.people());
        System.out.println("=== " + name + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
        for (Family f : families)
            for (Way w : f.ways()) {
                System.out.println(
                        "| " + w.name() + " | " + r.of(w, Standing.WITHOUT).cell() + " | "
                                + r.of(w, Standing.NOT_PRESENTED).cell() + " | "
                                + r.of(w, Standing.DELETED).cell());
            }
    }
}
