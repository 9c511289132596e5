package io.shoumi.reading;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loan about to be entered in the register; {@code request} is null where the ruling asked for no approval. */
record NewLoan(
        LoanId id,
        String number,
        @Nullable UUID request,
        SecretId secret,
        PersonId borrower,
        Wish wish,
        List<String> duties,
        Instant at) {}
