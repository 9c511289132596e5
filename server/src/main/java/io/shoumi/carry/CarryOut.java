package io.shoumi.carry;

import io.shoumi.custody.CopyNumber;
import io.shoumi.desk.Shell;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One carry-out with its copies. */
public record CarryOut(Head head, Errand errand, List<Carried> copies) {
    public CarryOut {
        copies = List.copyOf(copies);
    }

    /**
     * Whose it is and what of.
     *
     * @param level the code of the secret's level
     * @param request null where the ruling asked for no approval
     * @param approver all who approved it
     */
    public record Head(
            CarryOutId id,
            String number,
            @Nullable UUID request,
            SecretId secret,
            String secretNumber,
            String coverTitle,
            String level,
            PersonId bearer,
            String bearerName,
            String bearerNumber,
            @Nullable String unitZh,
            @Nullable String unitEn,
            @Nullable String approver,
            Instant approvedAt) {}

    /**
     * Where to, with whom, how kept safe, until when.
     *
     * @param purpose the code of a purpose
     * @param measures codes of {@link Measure}
     * @param pledgedAt when the responsibility statement was signed
     * @param trip the trip whose papers are to be declared; null where it leads to no meeting
     */
    public record Errand(
            String destination,
            String purpose,
            @Nullable String note,
            @Nullable String companion,
            List<String> measures,
            Instant pledgedAt,
            Instant dueAt,
            @Nullable UUID trip) {
        public Errand {
            measures = List.copyOf(measures);
        }

        /** 锁闭携行箱、双人同行. */
        public String measuresSaid(Shell shell) {
            return measures.stream()
                    .map(code -> shell.w("fact.measures." + code))
                    .collect(Collectors.joining(shell.pick("、", ", ")));
        }
    }

    public CarryOutId id() {
        return head.id();
    }

    public boolean any(Predicate<Carried> which) {
        return copies.stream().anyMatch(which);
    }

    public List<Carried> all(Predicate<Carried> which) {
        return copies.stream().filter(which).toList();
    }

    /** Nothing of it is to be done any more. */
    public boolean over() {
        return copies.stream().allMatch(copy -> copy.over() || copy.lost());
    }

    public boolean late(Carried copy, Instant now) {
        return copy.out() && !copy.lost() && errand.dueAt.isBefore(now);
    }

    public boolean late(Instant now) {
        return any(copy -> late(copy, now));
    }

    public String copyNumbers(Shell shell) {
        return copies.stream()
                .map(copy -> CopyNumber.text(copy.copyNumber()))
                .collect(Collectors.joining(shell.pick("、", ", ")));
    }

    public @Nullable String unit(Shell shell) {
        return shell.zh() ? head.unitZh : head.unitEn;
    }
}
