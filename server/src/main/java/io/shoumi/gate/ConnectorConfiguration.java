package io.shoumi.gate;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the connector does before a request comes here; its limits stand in {@code application.properties}. */
@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies() {
        return factory -> factory.addEngineValves(new SlowBodies());
    }
}
