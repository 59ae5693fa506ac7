package dev.scimlet.examples.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser. Tests that ask for one are skipped where Chromium is not installed.
 *
 * <pre>{@code
 * try (Browser browser = Browser.start()) {
 *   browser.open(page);
 *   browser.assertIsAccessible();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

  /** Whether the scripts of pages run. */
  public enum Scripts {
    /** They run. */
    ON,
    /** The visitor has none. */
    OFF
  }

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Starts a browser that knows nobody, on a desk with light colours. */
  public static Browser start() {
    Path profile = temporaryDirectory();
    try {
      Browser browser = new Browser(Chromium.start(profile), profile);
      browser.show(Screen.DESK, Scheme.LIGHT);
      return browser;
    } catch (RuntimeException e) {
      delete(profile);
      throw e;
    }
  }

  /** Changes the screen and the colours, for all pages from now on and the present one. */
  public void show(Screen screen, Scheme scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width(),
            "height",
            screen.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            screen == Screen.PHONE));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme.css()),
                // Colours are there at once: nothing is measured half way.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Forgets all cookies: nobody is signed in. */
  public void forgetEverybody() {
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
  }

  /** Visits a page. */
  public void open(URI page) {
    driver.get(page.toString());
  }

  /** {@return the path of the present page} */
  public String path() {
    return URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
  }

  /** {@return the visible text of the page's main part} */
  public String text() {
    return find("main").getText();
  }

  /** {@return the first element that a CSS selector finds; waits until there is one} */
  public WebElement find(String selector) {
    return await(page -> page.findElement(By.cssSelector(selector)));
  }

  /** {@return all elements that a CSS selector finds now} */
  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Types a text into a field, in place of what is there. */
  public void type(String selector, String text) {
    WebElement field = find(selector);
    field.clear();
    field.sendKeys(text);
  }

  /**
   * Presses the button or follows the link with these words, and waits for the page it leads to.
   */
  public void press(String words) {
    String text = "[normalize-space()='" + words + "']";
    leave(await(page -> page.findElement(By.xpath("//button" + text + "|//a" + text)))::click);
  }

  /** Follows the link that a CSS selector finds, and waits for the page it leads to. */
  public void follow(String selector) {
    leave(find(selector)::click);
  }

  /** Lets pages write to the clipboard without asking. */
  public void allowClipboard(URI site) {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of(
            "origin",
            site.resolve("/").toString(),
            "permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  /** Switches the scripts of pages off or on; those of this class run all the same. */
  public void runScripts(Scripts choice) {
    driver.executeCdpCommand(
        "Emulation.setScriptExecutionDisabled", Map.of("value", choice == Scripts.OFF));
  }

  /** Presses keys, wherever the focus is. */
  public void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses Enter on the element that has the focus, and waits for the page that it leads to. */
  public void enter() {
    leave(() -> keys(Keys.ENTER));
  }

  /** {@return the element that has the focus} */
  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Waits for something. */
  public <T> T await(ExpectedCondition<T> condition) {
    return new WebDriverWait(driver, LONGEST)
        .ignoring(org.openqa.selenium.NoSuchElementException.class)
        .until(condition);
  }

  /** {@return the driver, for what is not here} */
  public ChromeDriver driver() {
    return driver;
  }

  /**
   * Fails if the present page keeps anybody from using it: on each screen and in both colours, it
   * fits and axe finds nothing. Afterwards the page is on a desk in light colours. With {@code
   * -Dscimlet.pictures=DIRECTORY} a picture of each is saved, named after the title.
   */
  public void assertSuitsEverybody() {
    for (Screen screen : Screen.values()) {
      for (Scheme scheme : Scheme.values()) {
        show(screen, scheme);
        savePicture(screen, scheme);
        assertFits();
        assertIsAccessible();
      }
    }
    show(Screen.DESK, Scheme.LIGHT);
  }

  /** Fails if axe finds anything that keeps people from using the page. */
  public void assertIsAccessible() {
    Results results = new AxeBuilder().analyze(driver);
    assertThat(results.isErrored()).as(String.valueOf(results.getErrorMessage())).isFalse();
    assertThat(results.getPasses()).as("what axe has looked at").isNotEmpty();
    assertThat(results.getViolations().stream().map(Browser::describe))
        .as("violations on " + path())
        .isEmpty();
  }

  /** Fails if the page is wider than the screen. */
  public void assertFits() {
    Object wider =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth;");
    assertThat(wider).as("pixels too many on " + path()).isEqualTo(0L);
  }

  /** Saves a picture of the whole page. */
  public void picture(Path file) {
    Map<String, Object> picture =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
    byte[] content = OutputType.BYTES.convertFromBase64Png((String) picture.get("data"));
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    delete(profile);
  }

  private void savePicture(Screen screen, Scheme scheme) {
    String directory = System.getProperty("scimlet.pictures");
    if (directory != null) {
      String title = String.valueOf(driver.getTitle()).replaceFirst(" · .*", "");
      String page = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      picture(Path.of(directory, page + "-" + screen.width() + "-" + scheme.css() + ".png"));
    }
  }

  /** Does something that leads to a new document, and waits until that is complete. */
  private void leave(Runnable action) {
    driver.executeScript("window.isOld = true;");
    action.run();
    boolean unused =
        await(
            page ->
                (Boolean)
                    driver.executeScript(
                        "return !window.isOld && document.readyState === 'complete';"));
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(node -> "\n  " + node.getHtml() + "\n  " + node.getFailureSummary())
            .collect(Collectors.joining());
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("scimlet-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // Chromium may still be writing its last files; the system clears them away later.
      return;
    }
  }
}
