package dev.scimlet.examples.benchmarks.charon;

import java.util.List;
import java.util.Map;
import org.wso2.charon3.core.attributes.Attribute;
import org.wso2.charon3.core.attributes.ComplexAttribute;
import org.wso2.charon3.core.attributes.MultiValuedAttribute;
import org.wso2.charon3.core.attributes.SimpleAttribute;
import org.wso2.charon3.core.exceptions.BadRequestException;
import org.wso2.charon3.core.exceptions.CharonException;
import org.wso2.charon3.core.objects.Group;
import org.wso2.charon3.core.schema.SCIMConstants.OperationalConstants;
import org.wso2.charon3.core.utils.codeutils.PatchOperation;

/** Members added and removed by the application. */
final class MemberOperations {

  private static final String VALUE = "value";

  private MemberOperations() {}

  static void apply(Group group, Map<String, List<PatchOperation>> operations)
      throws CharonException, BadRequestException {
    for (PatchOperation operation : operations.getOrDefault(OperationalConstants.ADD, List.of())) {
      for (Object member : (List<?>) operation.getValues()) {
        add(group, (Map<?, ?>) member);
      }
    }
    for (PatchOperation operation :
        operations.getOrDefault(OperationalConstants.REMOVE, List.of())) {
      remove(group, text((Map<?, ?>) operation.getValues(), VALUE));
    }
  }

  private static void add(Group group, Map<?, ?> member)
      throws CharonException, BadRequestException {
    group.setMember(
        text(member, VALUE), text(member, "display"), text(member, "$ref"), text(member, "type"));
  }

  private static String text(Map<?, ?> member, String name) {
    return String.valueOf(member.get(name));
  }

  private static void remove(Group group, String value) throws CharonException {
    List<Attribute> members =
        ((MultiValuedAttribute) group.getAttribute("members")).getAttributeValues();
    for (int place = 0; place < members.size(); place++) {
      if (value.equals(value(members.get(place)))) {
        members.remove(place);
        return;
      }
    }
  }

  private static Object value(Attribute member) throws CharonException {
    return ((SimpleAttribute) ((ComplexAttribute) member).getSubAttribute(VALUE)).getValue();
  }
}
