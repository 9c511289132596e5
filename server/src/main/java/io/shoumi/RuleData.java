package io.shoumi;

import io.shoumi.regulations.Catalogue;
import io.shoumi.regulations.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The five regulations, read once at start; a fault in them stops the server before it answers. */
@Configuration(proxyBeanMethods = false)
class RuleData {
    @Bean
    RuleBook ruleBook() {
        return RuleBook.load();
    }

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }
}
