package io.shoumi.regulations;

import java.util.stream.Stream;

/** The case of each policy, one file a regulation. */
final class PolicyCases {
    static final Handling STATISTICS = new Handling(ArchiveKind.NONE, Unreleased.STATISTICS, false);
    static final Handling PERSONNEL = new Handling(ArchiveKind.NONE, Unreleased.PERSONNEL, false);
    static final Handling PRIVACY = new Handling(ArchiveKind.NONE, Unreleased.PRIVACY, false);
    static final Handling CUSTOMER_DATA = new Handling(ArchiveKind.NONE, Unreleased.NONE, true);

    private PolicyCases() {}

    static Stream<PolicyCase> all() {
        return Stream.of(BaseCases.all(), CoalCases.all(), CompanyCases.all(), OtherCases.all())
                .flatMap(cases -> cases);
    }

    static PolicyCase bites(String policy, Broken act, String... twins) {
        return PolicyCase.of(policy, act.act(), twins);
    }
}
