package io.shoumi.api;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.CallOnce;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Each act of a program carries its {@code Idempotency-Key}, so that an answer that was lost on its way makes no second act. */
@Component
class CallingOnce {
    private final CallOnce once;

    CallingOnce(CallOnce once) {
        this.once = once;
    }

    /** @param sent what makes this call another one than others under the same key */
    ResponseEntity<Map<String, String>> answer(
            HttpServletRequest request, Map<String, ?> sent, Supplier<Map<String, String>> act) {
        if (request.getHeader(CallOnce.HEADER) == null) {
            throw new BadInput(CallOnce.HEADER, "error.key.missing");
        }
        var answer = once.answer(
                request, sent, () -> ResponseEntity.status(HttpStatus.CREATED).body(act.get()));
        return switch (answer.getStatusCode().value()) {
            case 400 -> throw new BadInput(CallOnce.HEADER, "error.key.wrong");
            case 409 -> throw new ActRefused("error.key.under-way", List.of());
            case 422 -> throw new BadInput(CallOnce.HEADER, "error.key.other-body");
            default -> answer;
        };
    }
}
