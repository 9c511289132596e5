package io.shoumi;

import io.shoumi.regulations.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue of the five regulations, read once at start; the rule book is read before anything is opened. */
@Configuration(proxyBeanMethods = false)
class RuleData {
    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }
}
