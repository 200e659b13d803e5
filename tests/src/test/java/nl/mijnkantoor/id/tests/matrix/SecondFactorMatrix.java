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

    static void dev(Places places, String which) {
        List<Family> families = Matrix.families();
        if (which.contains("1")) print("W1", families, places.wall1Alone());
        if (which.contains("o")) print("open", families, places.open("open", Walls.BOTH));
        if (which.contains("2")) print("W2", families, places.open("muur-2", new Walls(true, false)));
        if (which.contains("3")) print("W3", families, places.open("muur-3", new Walls(false, true)));
        if (which.contains("n")) print("none", families, places.open("geen-muur", Walls.NONE));
        if (which.contains("m")) {
            List<Family> c = List.of(ConsoleWays.family());
            run("m1", c, places.consoleWall1Alone());
            run("mo", c, places.openConsole(Walls.BOTH));
            run("m2", c, places.openConsole(new Walls(true, false)));
            run("m3", c, places.openConsole(new Walls(false, true)));
            run("mn", c, places.openConsole(Walls.NONE));
        }
    }

    private static void run(String n, List<Family> f, Places.Place p) {
        try {
            print(n, f, p);
        } finally {
            p.site().cast().leave();
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
