package io.shoumi.detector;

import io.shoumi.detector.text.Layers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Numbers of registered customers (R5.2): one finding for all of a text, with their count. Takes the place of the phone
 * findings for these numbers; other findings pass through.
 */
final class CustomerRule implements Rule {
    private final Rule numbers;
    private final Customers customers;

    CustomerRule(Rule numbers, Customers customers) {
        this.numbers = numbers;
        this.customers = customers;
    }

    @Override
    public void find(Layers text, Consumer<Finding> found) {
        List<Finding> listed = new ArrayList<>();
        numbers.find(text, finding -> {
            boolean customer =
                    finding.kind() == Kind.PHONE && customers.numbers().contains(finding.value());
            if (customer) {
                listed.add(finding);
            } else {
                found.accept(finding);
            }
        });
        if (!listed.isEmpty()) {
            found.accept(summary(listed));
        }
    }

    private Finding summary(List<Finding> listed) {
        Set<String> distinct = new HashSet<>();
        listed.forEach(finding -> distinct.add(finding.value()));
        int count = distinct.size();
        return new Finding(
                Kind.CUSTOMER,
                count == 1 ? listed.getFirst().value() : "",
                customers.source(),
                listed.getFirst().start(),
                listed.getLast().end(),
                count,
                new Reason("登记客户的号码 " + count + " 个", "numbers of registered customers: " + count),
                null);
    }
}
