package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.AdminSessions;
import dev.scimlet.store.StoreException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/** Finds the page of a request, asks who is there, and writes what the page answers. */
final class ConsoleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ConsoleServlet.class.getName());

  private final transient Router router;
  private final transient AdminSessions sessions;
  private final transient TenantUrl tenantUrl;
  private final transient Views views = new Views();
  private final transient Assets assets = new Assets();

  ConsoleServlet(List<Page> pages, AdminSessions sessions, TenantUrl tenantUrl) {
    this.router = new Router(pages);
    this.sessions = sessions;
    this.tenantUrl = tenantUrl;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServerTiming timing = ServerTiming.begin();
    SecurityHeaders.write(response);
    // Whatever fails, a browser keeps the id that it has.
    Visitor visitor = Visitor.of(Cookies.readSession(request));
    try {
      Asset asset = assets.find(request.getRequestURI());
      if (asset != null) {
        assets.write(asset, request, response);
        return;
      }
      visitor = visitor.identified(sessions);
      write(answer(request, visitor), visitor, request, response, timing);
    } catch (Refusal e) {
      write(e.view(), visitor, request, response, timing);
    } catch (StoreException | JdbiException e) {
      fail(e, Refusal.unavailable(), visitor, request, response, timing);
    } catch (RuntimeException e) {
      fail(e, Refusal.failed(), visitor, request, response, timing);
    }
  }

  private Answer answer(HttpServletRequest request, Visitor visitor) {
    String path = request.getRequestURI();
    if (path.equals("/admin/")) {
      return new Answer.Redirect("/admin");
    }
    Router.Route route = router.route(request.getMethod(), path);
    Page page = route.page();
    if (page.access() == Access.SIGNED_IN && !visitor.isSignedIn()) {
      return SignInPage.redirect(page.method(), path);
    }
    Parameters form = page.method() == Method.POST ? FormReader.read(request) : Parameters.NONE;
    if (page.method() == Method.POST && !visitor.owns(form)) {
      throw Refusal.forbidden();
    }
    return page.answer(
        new ConsoleRequest(
            path,
            route.variables(),
            Parameters.parse(request.getQueryString()),
            form,
            request.getRemoteAddr(),
            Cookies.readBrowser(request).orElse(null),
            visitor,
            tenantUrl.of(request)));
  }

  private void fail(
      RuntimeException failure,
      Refusal refusal,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response,
      ServerTiming timing)
      throws IOException {
    LOG.log(Level.ERROR, "The admin console has failed. " + refusal.getMessage(), failure);
    if (response.isCommitted()) {
      // Half a file must not look like a whole one: the container breaks the connection.
      throw failure;
    }
    response.reset();
    SecurityHeaders.write(response);
    write(refusal.view(), visitor, request, response, timing);
  }

  private void write(
      Answer answer,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response,
      ServerTiming timing)
      throws IOException {
    Frame frame = Frame.of(visitor, router, request.getRequestURI());
    Cookies cookies = Cookies.of(tenantUrl.of(request));
    answer.accept(new AnswerWriter(response, views, frame, cookies, visitor, timing));
  }
}
