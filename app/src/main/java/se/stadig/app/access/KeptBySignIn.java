package se.stadig.app.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Whatever proves who somebody is keeps nothing in the session: no claim, and nobody who is then refused. {@link SignIn} keeps what is needed. */
final class KeptBySignIn implements ObjectPostProcessor<AbstractAuthenticationProcessingFilter> {
    @Override
    public <O extends AbstractAuthenticationProcessingFilter> O postProcess(O proving) {
        proving.setSecurityContextRepository(new NullSecurityContextRepository());
        return proving;
    }
}
