package io.shoumi.bench;

import io.shoumi.home.ServeOptions;
import io.shoumi.home.Serving;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server in this process, to ask its parts without the way through http. */
final class HouseInProcess implements AutoCloseable {
    private static final List<Action> ON_SECRET = List.of(
            Action.VIEW_SECRET, Action.SEARCH_SECRET, Action.VIEW_TRUE_TITLE, Action.WIDEN_SCOPE, Action.RELEASE);
    private static final List<Action> ON_CARRIER =
            List.of(Action.BORROW, Action.READ_PAGE, Action.PRINT, Action.COPY, Action.CARRY_OUT, Action.DESTROY);

    private final ConfigurableApplicationContext context;
    private final Rulings rulings;
    private final List<PersonId> people;
    private final List<SecretId> secrets;
    private final List<UUID> carriers;

    private HouseInProcess(ConfigurableApplicationContext context) {
        this.context = context;
        this.rulings = context.getBean(Rulings.class);
        this.people = ids("select id from person order by id").stream()
                .map(PersonId::new)
                .toList();
        this.secrets = ids("select id from secret order by id").stream()
                .map(SecretId::new)
                .toList();
        this.carriers = ids("select id from carrier order by id");
    }

    static HouseInProcess on(Path home) {
        var house = new HouseInProcess(Serving.start(new ServeOptions(home, 0, null, true, null)));
        if (house.secrets.isEmpty() || house.carriers.isEmpty()) {
            house.close();
            throw new Unmeasured("the sample organisation has no secrets");
        }
        return house;
    }

    private List<UUID> ids(String sql) {
        return context.getBean(JdbcClient.class).sql(sql).query(UUID.class).list();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Every second one with a carrier. */
    Object rule(int index) {
        var who = of(people, index * 7);
        var none = Circumstances.plain();
        return index % 2 == 0
                ? rulings.ruleOn(of(ON_SECRET, index / 2), who, of(secrets, index), none)
                : rulings.ruleOnCarrier(of(ON_CARRIER, index / 2), who, of(carriers, index), none);
    }

    private static <T> T of(List<T> all, int index) {
        return all.get(Math.floorMod(index, all.size()));
    }

    @Override
    public void close() {
        context.close();
    }
}
