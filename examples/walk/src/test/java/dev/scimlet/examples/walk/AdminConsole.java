package dev.scimlet.examples.walk;

import dev.scimlet.examples.server.browser.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;

/** What an administrator does in the console, in a real browser. */
final class AdminConsole implements AutoCloseable {

  private final Browser browser = Browser.start();
  private final @Nullable Path pictures;
  private URI address = URI.create("about:blank");

  /** Pictures are taken if there is a directory for them. */
  AdminConsole(@Nullable Path pictures) {
    this.pictures = pictures;
  }

  /**
   * What the tutorial has the administrator copy.
   *
   * @param tenantUrl where the endpoint is
   * @param secret the token
   */
  record Credentials(String tenantUrl, String secret) {}

  void signIn(URI console, String password) {
    address = console;
    browser.open(console);
    browser.type("#password", password);
    browser.press("Sign in");
  }

  /** Goes Admin, App integration, SCIM, Generate Token. */
  Credentials generateToken(String name) {
    openScim();
    browser.type("#name", name);
    browser.press("Generate Token");
    picture("token-generated");
    return new Credentials(
        browser.find("[data-copy='the Tenant URL']").getText(),
        browser.find("[data-copy='the Secret Token']").getText());
  }

  /** Revokes the one token that there is. */
  void revokeToken(String name) {
    openScim();
    browser.press("Revoke " + name);
    browser.press("Revoke");
  }

  /** Presses "Test connection now", and tells what the page says. */
  String testConnection() {
    openScim();
    browser.press("Test connection now");
    picture("test-connection");
    return browser.text();
  }

  /** What a page of the console says in its main part. */
  String page(String path, String nameOfPicture) {
    browser.open(address.resolve("/admin" + path));
    picture(nameOfPicture);
    return browser.text();
  }

  /** Searches among the users, and tells what the page says. */
  String searchUser(String text) {
    browser.open(address.resolve("/admin/users"));
    browser.type("#text", text);
    browser.press("Search");
    return browser.text();
  }

  @Override
  public void close() {
    browser.close();
  }

  private void openScim() {
    browser.open(address);
    browser.press("App integration");
    browser.find("a.tile").click();
    boolean unused = browser.await(page -> browser.path().equals("/admin/app-integration/scim"));
    picture("app-integration-scim");
  }

  private void picture(String name) {
    if (pictures != null) {
      write(pictures.resolve(name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
