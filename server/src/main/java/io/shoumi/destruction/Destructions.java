package io.shoumi.destruction;

import io.shoumi.approval.RequestId;
import io.shoumi.approval.Requests;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.gate.Permission;
import io.shoumi.keys.KeyBackup;
import io.shoumi.keys.KeyBackups;
import io.shoumi.ledger.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about destruction lists: all for officers, others only those they have a part in. */
@Component
public class Destructions {
    private final DestructionStore store;
    private final PreparingStore preparing;
    private final Requests requests;
    private final KeyBackups keyBackups;

    Destructions(DestructionStore store, PreparingStore preparing, Requests requests, KeyBackups keyBackups) {
        this.store = store;
        this.preparing = preparing;
        this.requests = requests;
        this.keyBackups = keyBackups;
    }

    @Transactional(readOnly = true)
    public List<Destruction> visibleTo(Caller caller) {
        return store.all().stream().filter(list -> sees(caller, list)).toList();
    }

    @Transactional(readOnly = true)
    public Destruction find(DestructionId id, Caller caller) {
        return store.find(id).filter(list -> sees(caller, list)).orElseThrow(NotFound::new);
    }

    private boolean sees(Caller caller, Destruction list) {
        var person = caller.person();
        var request = list.request();
        return caller.may(Permission.OFFICER)
                || list.handler().equals(person)
                || list.named(person)
                || (request != null
                        && requests.find(request)
                                .filter(found -> requests.concerns(found, person))
                                .isPresent());
    }

    /** The requests for lists that a person had a part in, other than as handler or witness. */
    @Transactional(readOnly = true)
    public List<RequestId> concerning(PersonId person) {
        return store.requests().stream()
                .filter(id -> requests.find(id)
                        .filter(found -> requests.concerns(found, person))
                        .isPresent())
                .toList();
    }

    /** The list that a request asks approval for, with the staff numbers of its witnesses. */
    @Transactional(readOnly = true)
    public Asked asked(RequestId request) {
        var list = store.ofRequest(request).flatMap(store::find).orElseThrow(NotFound::new);
        return new Asked(
                list,
                list.witnesses().stream()
                        .map(witness -> preparing.numberOf(witness.person()))
                        .toList());
    }

    /** A list as its form named it. */
    public record Asked(Destruction list, List<String> witnessNumbers) {
        public Asked {
            witnessNumbers = List.copyOf(witnessNumbers);
        }
    }

    /** What keeps its copies from being destroyed now: the numbers of holds and open incidents; none once it is closed. */
    @Transactional(readOnly = true)
    public List<String> keeping(Destruction list) {
        return List.of("submitted", "approved").contains(list.state()) ? preparing.keeping(list.id()) : List.of();
    }

    /** The registered key backups with which something on the list could still be read though its key is destroyed. */
    @Transactional(readOnly = true)
    public List<KeyBackup> readableWith(Destruction list) {
        return keyBackups.opening(
                list.items().stream().map(Item::secret).distinct().toList());
    }

    /** Those who approved, in the order of their signatures; empty until all have. */
    @Transactional(readOnly = true)
    public List<Approver> approversOf(Destruction list) {
        var request = list.request();
        return request == null ? List.of() : store.approvers(request);
    }

    /** Somebody who approved, in what capacity and when. */
    public record Approver(String name, String role, java.time.Instant at) {}

    /** Which entries of the log tell of the list: the first and the last index, empty until they are integrated. */
    @Transactional(readOnly = true)
    public List<Long> logRange(Destruction list) {
        return store.logRange(list.id());
    }

    /** Who is meant by a staff number typed into a field. */
    @Transactional(readOnly = true)
    public NewDestruction.Named witness(String field, String number) {
        return preparing.named(number.strip()).orElseThrow(() -> new BadInput(field, "destruction.witness.unknown"));
    }
}
