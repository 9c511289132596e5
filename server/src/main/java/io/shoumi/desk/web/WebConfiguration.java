package io.shoumi.desk.web;

import io.shoumi.gate.Caller;
import io.shoumi.gate.GateInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every handler and hands handlers their {@link Caller} and {@link io.shoumi.desk.Shell}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final ObjectProvider<GateInterceptor> gate;
    private final ObjectProvider<Shells> shells;

    WebConfiguration(ObjectProvider<GateInterceptor> gate, ObjectProvider<Shells> shells) {
        this.gate = gate;
        this.shells = shells;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate.getObject());
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FromRequest(Caller.class) {
            @Override
            @Nullable
            Object value(HttpServletRequest request) {
                return request.getAttribute(GateInterceptor.CALLER);
            }
        });
        resolvers.add(new FromRequest(io.shoumi.desk.Shell.class) {
            @Override
            Object value(HttpServletRequest request) {
                return shells.getObject().of(request);
            }
        });
    }

    private abstract static class FromRequest implements HandlerMethodArgumentResolver {
        private final Class<?> type;

        FromRequest(Class<?> type) {
            this.type = type;
        }

        abstract @Nullable Object value(HttpServletRequest request);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servlet = request.getNativeRequest(HttpServletRequest.class);
            return servlet == null ? null : value(servlet);
        }
    }
}
