package io.shoumi.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private final Detector detector =
            Detector.standard().withCustomers("customers.csv", List.of("13812345678", "13912345678"));

    @Test
    void theListIsOneFindingWithItsCountAndOtherPhonesStayPhones() {
        List<Finding> found = detector.scan("张三 138-1234-5678\n李四 +86 139 1234 5678\n王五 13712345678\n张三 13812345678");
        assertThat(found).extracting(Finding::kind).containsExactlyInAnyOrder(Kind.CUSTOMER, Kind.PHONE);
        assertThat(found)
                .filteredOn(finding -> finding.kind() == Kind.CUSTOMER)
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.count()).isEqualTo(2);
                    assertThat(list.source()).isEqualTo("customers.csv");
                });
    }

    @Test
    void theReasonNamesNoCustomer() {
        Finding found = detector.scan("13812345678").getFirst();
        assertThat(found.why().zh() + found.why().en() + found.maskedValue()).doesNotContain("13812345678");
    }
}
