package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void dividesOurMedianByStocks() {
        assertThat(compared(List.of(90.0, 100.0, 500.0), List.of(20.0, 40.0, 60.0))
                        .ratio())
                .isEqualTo(0.4);
    }

    @Test
    void tellsADifferenceThatIsLargerThanTheSpread() {
        assertThat(compared(List.of(98.0, 100.0, 102.0), List.of(38.0, 40.0, 42.0))
                        .verdict())
                .isEqualTo("ours 60 % less");
    }

    @Test
    void tellsNoDifferenceThatIsSmallerThanTheSpread() {
        assertThat(compared(List.of(90.0, 100.0, 110.0), List.of(85.0, 95.0, 130.0))
                        .verdict())
                .isEqualTo("noise exceeds the difference");
    }

    @Test
    void tellsThatTwoSidesAreEqual() {
        assertThat(compared(List.of(12.0, 12.0, 12.0), List.of(12.0, 12.0, 12.0))
                        .verdict())
                .isEqualTo("equal");
    }

    @Test
    void tellsNothingFromTwoMeasurements() {
        assertThat(compared(List.of(98.0, 100.0), List.of(38.0, 40.0)).verdict())
                .isEqualTo("too few measurements");
    }

    @Test
    void tellsNoDifferenceOfAFewThatMeet() {
        assertThat(compared(List.of(90.0, 91.0, 92.0, 93.0, 50.0), List.of(70.0, 70.0, 71.0, 71.0, 72.0))
                        .verdict())
                .isEqualTo("noise exceeds the difference");
    }

    @Test
    void makesNoRatioOutOfNothing() {
        assertThat(compared(List.of(0.0), List.of(0.0)).ratio()).isNaN();
    }

    @Test
    void findsTheMedianBetweenTwoMeasurements() {
        assertThat(Summary.of(List.of(4.0, 1.0, 3.0, 2.0)).median()).isEqualTo(2.5);
    }

    @Test
    void findsPercentiles() {
        assertThat(Summary.percentile(List.of(0.0, 10.0, 20.0, 30.0, 40.0), 95)).isEqualTo(38.0);
    }

    @Test
    void countsOnMoreMeasurements() {
        var few = Summary.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        var many = Summary.of(List.of(1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 5.0, 5.0));

        assertThat(many.median()).isEqualTo(few.median());
        assertThat(many.noise()).isLessThan(few.noise());
    }

    private static Comparison compared(List<Double> stock, List<Double> ours) {
        return Comparison.of("ms", new Pair<>(stock, ours));
    }
}
