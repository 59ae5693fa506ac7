package dev.scimlet.examples.server.product;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The log in memory, with one connection")
class LogOverMemoryTest extends LogOverDatabase {

  @Override
  ProductDatabase open() {
    return ProductDatabase.inMemory();
  }
}
