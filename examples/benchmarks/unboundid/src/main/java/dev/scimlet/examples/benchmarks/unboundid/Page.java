package dev.scimlet.examples.benchmarks.unboundid;

import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.server.ListResponseStreamingOutput;
import com.unboundid.scim2.server.ListResponseWriter;
import com.unboundid.scim2.server.utils.ResourcePreparer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param resources the resources
 * @param total how many the whole list has
 * @param startIndex the number of the first, null if the list is not paged
 */
record Page(List<GenericScimResource> resources, int total, @Nullable Integer startIndex) {

  static Page of(List<GenericScimResource> all) {
    return new Page(all, all.size(), null);
  }

  String write(ResourcePreparer<GenericScimResource> preparer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ListResponseStreamingOutput<GenericScimResource>() {
      @Override
      public void write(ListResponseWriter<GenericScimResource> list) throws IOException {
        writeTo(list, preparer);
      }
    }.write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void writeTo(
      ListResponseWriter<GenericScimResource> list, ResourcePreparer<GenericScimResource> preparer)
      throws IOException {
    list.totalResults(total);
    if (startIndex != null) {
      list.startIndex(startIndex);
      list.itemsPerPage(resources.size());
    }
    for (GenericScimResource resource : resources) {
      list.resource(preparer.trimRetrievedResource(resource));
    }
  }
}
