package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.sql.Population.Times;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.io.Closeable;
import java.util.Collection;
import java.util.List;

/** The stores that must give the same answers. */
enum StoreKind {

  /** The reference: everything in memory. */
  MEMORY {
    @Override
    OpenStore open(List<ResourceType> types, Collection<IndexWish> index) {
      return new OpenStore(InMemoryResourceStore.of(types.toArray(ResourceType[]::new)), () -> {});
    }
  },

  /** No ability: the engine does everything. */
  MINIMAL {
    @Override
    OpenStore open(List<ResourceType> types, Collection<IndexWish> index) {
      return new OpenStore(new FiveMethods(), () -> {});
    }
  },

  SQLITE {
    @Override
    OpenStore open(List<ResourceType> types, Collection<IndexWish> index) {
      SqliteFile file = SqliteFile.temporary();
      HikariDataSource source = SqliteFiles.open(file.path());
      Closeable resources =
          () -> {
            source.close();
            file.close();
          };
      return new OpenStore(build(source, types, index), resources);
    }
  },

  POSTGRESQL {
    @Override
    OpenStore open(List<ResourceType> types, Collection<IndexWish> index) {
      HikariDataSource source = PostgresServer.newDatabase();
      return new OpenStore(build(source, types, index), source);
    }
  },

  /** Over the tables of {@link MappedInventory}, which has its types alone. */
  MAPPED_SQLITE {
    @Override
    OpenStore open(List<ResourceType> types, Collection<IndexWish> index) {
      SqliteFile file = SqliteFile.temporary();
      HikariDataSource source = SqliteFiles.open(file.path());
      Closeable resources =
          () -> {
            source.close();
            file.close();
          };
      return new OpenStore(mapped(source), resources);
    }
  },

  /** The same on PostgreSQL. */
  MAPPED_POSTGRESQL {
    @Override
    OpenStore open(List<ResourceType> types, Collection<IndexWish> index) {
      HikariDataSource source = PostgresServer.newDatabase();
      return new OpenStore(mapped(source), source);
    }
  };

  /** An attribute that a database is asked to index. */
  record IndexWish(String resourceType, String attribute) {}

  /** Opens an empty store; one that has no index ignores the wishes. */
  abstract OpenStore open(List<ResourceType> types, Collection<IndexWish> index);

  /** Whether times are kept to the nanosecond: columns of hosts are coarser. */
  boolean keeps(Times times) {
    return times == Times.MILLIS || !name().startsWith("MAPPED");
  }

  /** Tables for each tenant, since all use the same ids; and in them somebody else's rows. */
  private static TenantStores mapped(HikariDataSource source) {
    return new TenantStores(
        tenant -> {
          MappedResourceStore store = MappedInventory.open(source);
          Population.of(tenant + "-neighbour", 1).withIds(id -> "x" + id).load(store);
          return store;
        });
  }

  private static SqlResourceStore build(
      HikariDataSource source, List<ResourceType> types, Collection<IndexWish> index) {
    SqlResourceStore.Builder builder =
        SqlResourceStore.builder(source).types(types.toArray(ResourceType[]::new));
    index.forEach(wish -> builder.index(wish.resourceType(), wish.attribute()));
    return builder.build();
  }
}
