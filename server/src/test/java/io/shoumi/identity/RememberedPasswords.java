package io.shoumi.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id as the house has it, but once for each password: thousands of people of a test house have the same one. A wrong guess
 * costs what it costs.
 */
@Component
class RememberedPasswords implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder dear
                ? new Remembering(dear, new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet())
                : bean;
    }

    private record Remembering(PasswordEncoder dear, Map<String, String> hashes, Set<List<String>> right)
            implements PasswordEncoder {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return password == null ? null : hashes.computeIfAbsent(password.toString(), dear::encode);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            if (password == null || hash == null) {
                return false;
            }
            var both = List.of(password.toString(), hash);
            if (right.contains(both)) {
                return true;
            }
            var matches = dear.matches(password, hash);
            if (matches) {
                right.add(both);
            }
            return matches;
        }
    }
}
