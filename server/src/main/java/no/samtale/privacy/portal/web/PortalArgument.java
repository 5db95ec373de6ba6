package no.samtale.privacy.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.portal.PortalPrincipal;
import no.samtale.privacy.portal.PortalSessions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the person who asks, or refuses the request. */
@Component
class PortalArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    static {
        // Comes with the session, not from the caller: no part of the API's description.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PortalPrincipal.class);
    }

    private final PortalCookie cookie;
    private final PortalSessions sessions;

    PortalArgument(PortalCookie cookie, PortalSessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PortalPrincipal.class;
    }

    @Override
    public PortalPrincipal resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new Problem(ProblemCode.NOT_SIGNED_IN);
        }
        return cookie.read(http).flatMap(sessions::of).orElseThrow(() -> new Problem(ProblemCode.NOT_SIGNED_IN));
    }
}
