package no.samtale.accounts.web;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the agent who asks, or refuses the request. */
@Component
class AgentArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    static {
        // Comes with the session, not from the caller: no part of the API's description.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AgentPrincipal.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AgentPrincipal.class;
    }

    @Override
    public AgentPrincipal resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInContext.SignedIn signedIn) {
            return signedIn.getPrincipal();
        }
        throw new Problem(ProblemCode.NOT_SIGNED_IN);
    }
}
