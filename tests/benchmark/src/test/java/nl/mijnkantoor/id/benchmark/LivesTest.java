package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LivesTest {

    private static final List<Double> STEADY = List.of(80.0, 81.0, 80.0, 81.0);
    private static final List<Double> CHEAP = List.of(40.0, 41.0, 40.0, 41.0);

    private final Lives lives = new Lives("CPU-ms");

    @Test
    void countOnceEach() {
        live(List.of(79.0, 80.0, 80.0, 81.0), CHEAP);
        live(List.of(119.0, 120.0, 120.0, 121.0), CHEAP);

        var stock = lives.comparison().sides().stock();
        assertThat(stock.count()).isEqualTo(2);
        assertThat(stock.median()).isEqualTo(100);
        assertThat(stock.max()).isEqualTo(120);
    }

    @Test
    void giveNoVerdictOfOneLifeHoweverOftenWasMeasuredInIt() {
        live(STEADY, CHEAP);

        assertThat(lives.comparison().verdict()).isEqualTo("too few measurements");
    }

    @Test
    void giveAVerdictWhereBothSidesAreWarm() {
        live(STEADY, CHEAP);
        live(STEADY, CHEAP);
        live(STEADY, CHEAP);

        assertThat(lives.comparison().verdict()).isEqualTo("ours 50 % less");
        assertThat(lives.doubt()).isEmpty();
    }

    @Test
    void areDoubtedWhereBothSidesAreStillWarmingUpAlike() {
        live(List.of(120.0, 110.0, 90.0, 80.0), List.of(60.0, 55.0, 45.0, 40.0));

        assertThat(lives.doubt()).contains("no verdict: still changing by 35 %");
    }

    @Test
    void areDoubtedWhereTheyChangeToAndFro() {
        live(STEADY, List.of(40.0, 40.0, 52.0, 52.0));
        live(STEADY, List.of(52.0, 52.0, 40.0, 40.0));

        assertThat(lives.doubt()).contains("no verdict: still changing by 30 %");
    }

    @Test
    void areDoubtedWhereTheSidesDriftApart() {
        live(List.of(80.0, 80.0, 87.0, 87.0), List.of(43.0, 43.0, 40.0, 40.0));

        assertThat(lives.doubt()).contains("no verdict: the sides were not equally warm");
    }

    @Test
    void areDoubtedWhereTheSidesDriftApartByMoreThanTheyDiffer() {
        live(List.of(80.0, 80.0, 80.0, 80.0), List.of(80.0, 80.0, 74.0, 74.0));

        assertThat(lives.doubt()).contains("noise exceeds the difference");
    }

    @Test
    void areDoubtedWhereTooLittleWasMeasuredToTell() {
        live(List.of(80.0, 80.0), List.of(40.0, 40.0));

        assertThat(lives.doubt()).contains("no verdict: too few rounds to tell whether the sides were warm");
    }

    private void live(List<Double> stock, List<Double> ours) {
        lives.begin();
        for (var i = 0; i < stock.size(); i++) {
            lives.add(new Pair<>(stock.get(i), ours.get(i)));
        }
    }
}
