package io.shoumi.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where somebody whose form was refused can mend it: the page of this house that showed the form, or what stands above it. */
@Component
class WaysBack {
    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    WaysBack(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** Empty if the request was no form of this house's. */
    String from(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        var house = "https://" + request.getHeader("Host") + "/";
        if (!"POST".equals(request.getMethod()) || referer == null || !referer.startsWith(house)) {
            return "";
        }
        var path = referer.substring(house.length() - 1);
        while (path.length() > 1 && !opens(path)) {
            path = path.substring(0, Math.max(path.lastIndexOf('/'), 1));
        }
        return path.length() > 1 && !path.startsWith("//") ? path : "";
    }

    /** The page of a form that was shown again has the address the form was sent to, which nobody can open. */
    private boolean opens(String path) {
        var parsed = PathContainer.parsePath(path.split("\\?", 2)[0]);
        return routes.getObject().getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .anyMatch(info -> matches(info, parsed));
    }

    private static boolean matches(RequestMappingInfo info, PathContainer path) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
