package io.shoumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void elevenLinesFillAPageAndTheNextBeginsAnother() {
        var sheets = Sheet.of(IntStream.range(0, 23).boxed().toList());
        assertThat(sheets).extracting(Sheet::number).containsExactly(1, 2, 3);
        assertThat(sheets).extracting(sheet -> sheet.lines().size()).containsExactly(11, 11, 1);
        assertThat(sheets).extracting(Sheet::ends).containsExactly(false, false, true);
    }

    @Test
    void aBlankFormIsOneOpenPage() {
        var blank = Sheet.of(List.of());
        assertThat(blank).singleElement().satisfies(sheet -> {
            assertThat(sheet.emptyLines()).isEqualTo(Sheet.LINES);
            assertThat(sheet.ends()).isFalse();
        });
    }
}
