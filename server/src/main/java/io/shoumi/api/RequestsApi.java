package io.shoumi.api;

import io.shoumi.approval.ApprovalState;
import io.shoumi.approval.Request;
import io.shoumi.approval.RequestId;
import io.shoumi.approval.RequestRecord;
import io.shoumi.approval.Requests;
import io.shoumi.approval.Showing;
import io.shoumi.approval.Signature;
import io.shoumi.approval.Telling;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulations.Permitted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Requests for approval, to whom they concern or who was told of them. */
@RestController
class RequestsApi {
    private final Requests requests;
    private final RequestRecord record;
    private final Telling telling;
    private final Showing showing;

    RequestsApi(Requests requests, RequestRecord record, Telling telling, Showing showing) {
        this.requests = requests;
        this.record = record;
        this.telling = telling;
        this.showing = showing;
    }

    @GetMapping("/api/v1/requests/{id}")
    @Route(value = Permission.SECRETS_READER, audit = ActKind.REQUEST_VIEWED)
    @Answers(RequestState.class)
    RequestState showRequest(Caller caller, @PathVariable UUID id) {
        var request = requests.find(new RequestId(id)).orElseThrow(NotFound::new);
        var concerned = requests.concerns(request, caller.person());
        if (!concerned && !telling.told(request, caller.person())) {
            throw new NotFound();
        }
        if (concerned) {
            showing.show(request, caller.person());
        }
        return new RequestState(
                id,
                request.number(),
                request.act().code(),
                request.stateCode(),
                request.round(),
                secret(request, caller.person()),
                request.submittedAt(),
                request.closedAt(),
                concerned ? decisions(request.state()) : List.of());
    }

    private @Nullable UUID secret(Request request, PersonId reader) {
        SecretId secret = request.secret();
        return secret != null && showing.onTheRecord(request, reader).orElse(null) instanceof Permitted
                ? secret.value()
                : null;
    }

    private List<RequestState.Decision> decisions(ApprovalState state) {
        var signed = switch (state) {
            case ApprovalState.Submitted submitted -> submitted.approvals();
            case ApprovalState.Approved approved -> approved.approvals();
            case ApprovalState.Refused refused -> List.of(refused.by());
            case ApprovalState.Returned returned -> List.of(returned.by());
            case ApprovalState.Draft _, ApprovalState.Withdrawn _, ApprovalState.Expired _ -> List.<Signature>of();
        };
        return signed.stream()
                .map(one ->
                        new RequestState.Decision(record.nameOf(one.authority().person()), one.opinion(), one.at()))
                .toList();
    }
}
