package io.shoumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void typedTextStaysAndTheFirstFaultIsKnown() {
        var form = Form.of(Map.of("name", "林疏影")).with("number", "已有此号").with("name", new Fault("含有空格", "R2.3"));
        assertThat(form.value("name")).isEqualTo("林疏影");
        assertThat(form.first("number")).isTrue();
        assertThat(form.first("name")).isFalse();
    }

    @Test
    void aFieldKeepsItsFirstFault() {
        assertThat(Form.BLANK.with("a", "one").with("a", "two").fault("a")).isEqualTo(Fault.of("one"));
    }
}
