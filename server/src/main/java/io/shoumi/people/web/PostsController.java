package io.shoumi.people.web;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import io.shoumi.people.Post;
import io.shoumi.people.ProposingPosts;
import io.shoumi.people.UnitId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Posts proposed and ended on a person's page. */
@Controller
class PostsController {
    private final ProposingPosts proposing;

    PostsController(ProposingPosts proposing) {
        this.proposing = proposing;
    }

    @PostMapping("/people/{id}/posts")
    @Route(value = Permission.SYSTEM_ADMIN, audit = ActKind.POST_PROPOSED)
    String propose(Caller caller, @PathVariable UUID id, @RequestParam String post, @RequestParam String unit) {
        proposing.propose(
                caller,
                new PersonId(id),
                Post.of(post).orElseThrow(() -> new BadInput("post", "people.post-missing")),
                UnitId.parse(unit).orElseThrow(() -> new BadInput("unit", "people.unit-missing")));
        return "redirect:/people/" + id;
    }

    @PostMapping("/posts/{id}/end")
    @Route(
            value = {Permission.SYSTEM_ADMIN, Permission.SECURITY_ADMIN},
            audit = ActKind.POST_ENDED)
    String end(Caller caller, @PathVariable UUID id) {
        return "redirect:/people/" + proposing.end(caller, id);
    }
}
