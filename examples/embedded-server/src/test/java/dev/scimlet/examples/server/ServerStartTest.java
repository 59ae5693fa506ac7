package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.examples.server.console.ConsoleOptions;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.examples.server.signin.SignInOptions;
import dev.scimlet.schema.ResourceType;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The start of a server with all its parts")
class ServerStartTest {

  private static final String TOKEN = "a-token-for-this-test-alone";
  private static final ConsoleOptions CONSOLE = ConsoleOptions.defaults().withPasswordIterations(1);

  @Test
  void passwordThatNobodyWasShownIsNotSet(@TempDir Path parent) {
    Storage storage = Storage.directory(parent.resolve("data"));
    ScimletServer.Builder failing =
        server(storage)
            .engine(
                engine -> {
                  throw new IllegalArgumentException("A mistake of the operator.");
                });
    assertThatThrownBy(failing::start).isInstanceOf(IllegalArgumentException.class);

    try (ScimletServer server = server(storage).start()) {
      assertThat(server.generatedAdminPassword()).isPresent();
    }
    try (ScimletServer server = server(storage).start()) {
      assertThat(server.generatedAdminPassword()).isEmpty();
    }
  }

  @Test
  void allPartsShareOneDatabaseOfTheProduct() {
    AtomicInteger opened = new AtomicInteger();
    Storage storage =
        new Storage() {
          @Override
          public OpenStore open(List<ResourceType> types) {
            return Storage.memory().open(types);
          }

          @Override
          public ProductDatabase openProduct() {
            opened.incrementAndGet();
            return ProductDatabase.inMemory();
          }
        };
    SignInOptions provider = SignInOptions.of(URI.create("https://login.example.com"), "scimlet");

    server(storage).signIn(provider).start().close();

    assertThat(opened).hasValue(1);
  }

  private static ScimletServer.Builder server(Storage storage) {
    return ScimletServer.builder(TOKEN).port(0).storage(storage).console(CONSOLE);
  }
}
