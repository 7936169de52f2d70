package neighbour;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/** What Spring Security does to the session at a login, in its two ways. */
public class Login implements Controller {

  @Override
  public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
    SessionAuthenticationStrategy protection =
        "migrate".equals(request.getParameter("how"))
            ? new SessionFixationProtectionStrategy()
            : new ChangeSessionIdAuthenticationStrategy();
    protection.onAuthentication(
        new TestingAuthenticationToken("Ann", "secret"), request, response);
    return new ModelAndView("redirect:/checkout");
  }
}
