package io.shoumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.desk.RulingLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulingViewTest {
    private static final RulingLine MISSING = RulingLine.of(Kind.MISSING, "缺分管领导批准", "R1.4");
    private static final RulingLine RECORD = new RulingLine(Kind.MET, "无逾期", null, List.of(), "记录");

    private static RulingView ruling(int met) {
        var lines = new ArrayList<RulingLine>();
        IntStream.range(0, met).forEach(n -> lines.add(RulingLine.of(Kind.MET, "满足 " + n, "R2.2")));
        lines.add(MISSING);
        lines.add(RECORD);
        return new RulingView(RulingView.Verdict.NEEDS_APPROVAL, "借阅须经批准", null, lines, List.of());
    }

    @Test
    void fewMetDemandsStandBesideWhatDecided() {
        assertThat(ruling(3).shown()).hasSize(5);
        assertThat(ruling(3).folded()).isEmpty();
    }

    @Test
    void manyMetDemandsAreFoldedAndOnlyThey() {
        assertThat(ruling(4).shown()).containsExactly(MISSING, RECORD);
        assertThat(ruling(4).folded()).hasSize(4);
    }
}
