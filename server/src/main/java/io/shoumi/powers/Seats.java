package io.shoumi.powers;

import io.shoumi.gate.Permission;
import io.shoumi.gate.Route;
import io.shoumi.identity.AccountRole;
import io.shoumi.ledger.ActKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everybody there is to think of, with the powers that the routes of this very server give them. */
@Component
public class Seats {
    static final String LEADER = "leader";
    static final String USER = AccountRole.USER.code();

    private final RequestMappingHandlerMapping routes;

    Seats(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    /** One route, whom it lets in, and what it does. */
    public record Door(String method, String pattern, Set<Permission> permissions, ActKind kind) {
        public Door {
            permissions = Set.copyOf(permissions);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    public List<Door> doors() {
        var all = new ArrayList<Door>();
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            var route = handler.getMethodAnnotation(Route.class);
            if (route != null) {
                for (var pattern : mapping.getPatternValues()) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method ->
                                    all.add(new Door(method.name(), pattern, Set.of(route.value()), route.audit())));
                }
            }
        });
        return all.stream().sorted(Comparator.comparing(Door::toString)).toList();
    }

    /** Routes of which nobody has said what they are worth; a test keeps it empty. */
    public List<String> unvalued() {
        return doors().stream()
                .filter(door -> PowerMap.worth(door.method(), door.pattern(), door.kind())
                        .isEmpty())
                .map(door -> door + " (" + door.kind() + ")")
                .toList();
    }

    /** The roles; a user with a post that decides; a scanner's token; and those outside the product. */
    public List<Seat> all() {
        var seats = new ArrayList<Seat>();
        for (var role : AccountRole.values()) {
            seats.add(seat(role.code(), role.administers(), role.permissions(), false));
        }
        seats.add(seat(LEADER, false, AccountRole.USER.permissions(), true));
        seats.add(seat("scanner", false, EnumSet.of(Permission.FINDING_REPORTER), false));
        seats.add(seat(
                "program",
                false,
                EnumSet.of(Permission.SECRETS_READER, Permission.RECEIPTS_WRITER, Permission.REGISTERS_READER),
                false));
        seats.add(new Seat("passphrase", false, EnumSet.of(Power.UNSEAL), Set.of()));
        seats.add(new Seat("machine", false, EnumSet.of(Power.OWN_MACHINE), Set.of()));
        return List.copyOf(seats);
    }

    private Seat seat(String code, boolean administrator, Set<Permission> permissions, boolean withPost) {
        var powers = EnumSet.noneOf(Power.class);
        var open = new TreeSet<String>();
        for (var door : doors()) {
            if (door.permissions().stream().anyMatch(permissions::contains)) {
                open.add(door.toString());
                PowerMap.worth(door.method(), door.pattern(), door.kind()).ifPresent(powers::addAll);
            }
        }
        powers.removeIf(power -> power.outside() || (power.byPost() && !withPost && !ofOffice(code, power)));
        return new Seat(code, administrator, powers, open);
    }

    /** The confidentiality office designates by its role; to the deputies that it proposes a leader agrees. */
    private static boolean ofOffice(String seat, Power power) {
        return seat.equals(AccountRole.OFFICER.code()) && power == Power.DESIGNATE;
    }
}
