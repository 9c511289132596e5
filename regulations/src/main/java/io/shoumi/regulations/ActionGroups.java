package io.shoumi.regulations;

import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.value.EntityUID;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which groups each action belongs to, read from the schema's text. Serves only to tell what is met; which policies
 * may forbid an act is told by Cedar from the schema itself.
 */
record ActionGroups(Map<String, Set<String>> groups) {
    private static final Pattern ACTIONS = Pattern.compile("^action ([\\w, ]+) in \\[([\\w, ]+)]", Pattern.MULTILINE);

    static ActionGroups of(String schemaText) {
        Map<String, Set<String>> groups = new HashMap<>();
        Matcher matcher = ACTIONS.matcher(schemaText);
        while (matcher.find()) {
            Set<String> parents = names(matcher.group(2)).collect(Collectors.toSet());
            names(matcher.group(1)).forEach(action -> groups.put(action, parents));
        }
        return new ActionGroups(groups);
    }

    Entity entity(Action action) {
        Set<String> parents = groups.get(action.code());
        if (parents == null) {
            throw new RuleBookFault("regulations/schema.cedarschema: no groups for action " + action.code());
        }
        Set<EntityUID> ids = parents.stream().map(CedarForm::action).collect(Collectors.toSet());
        return new Entity(CedarForm.action(action.code()), Map.of(), ids);
    }

    private static Stream<String> names(String list) {
        return Stream.of(list.split(",")).map(String::strip);
    }
}
