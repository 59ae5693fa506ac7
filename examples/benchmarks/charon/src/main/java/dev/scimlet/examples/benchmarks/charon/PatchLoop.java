package dev.scimlet.examples.benchmarks.charon;

import org.wso2.charon3.core.encoder.JSONDecoder;
import org.wso2.charon3.core.exceptions.AbstractCharonException;
import org.wso2.charon3.core.objects.AbstractSCIMObject;
import org.wso2.charon3.core.schema.SCIMConstants.OperationalConstants;
import org.wso2.charon3.core.schema.SCIMResourceTypeSchema;
import org.wso2.charon3.core.utils.CopyUtil;
import org.wso2.charon3.core.utils.PatchOperationUtil;
import org.wso2.charon3.core.utils.codeutils.PatchOperation;

/** Applies operations as the resource managers do, with the copies that they make. */
final class PatchLoop {

  private final JSONDecoder decoder = new JSONDecoder();
  private final SCIMResourceTypeSchema schema;
  private final String body;

  PatchLoop(SCIMResourceTypeSchema schema, String body) {
    this.schema = schema;
    this.body = body;
  }

  AbstractSCIMObject apply(AbstractSCIMObject resource) throws AbstractCharonException {
    AbstractSCIMObject now = copy(resource);
    AbstractSCIMObject before = copy(now);
    for (PatchOperation operation : decoder.decodeRequest(body)) {
      now = apply(operation, now, before);
      before = copy(now);
    }
    return now;
  }

  private AbstractSCIMObject apply(
      PatchOperation operation, AbstractSCIMObject now, AbstractSCIMObject before)
      throws AbstractCharonException {
    return switch (operation.getOperation()) {
      case OperationalConstants.ADD ->
          PatchOperationUtil.doPatchAdd(operation, decoder, now, before, schema);
      case OperationalConstants.REMOVE ->
          PatchOperationUtil.doPatchRemove(operation, now, before, schema);
      default -> PatchOperationUtil.doPatchReplace(operation, decoder, now, before, schema);
    };
  }

  private static AbstractSCIMObject copy(AbstractSCIMObject resource)
      throws AbstractCharonException {
    return (AbstractSCIMObject) CopyUtil.deepCopy(resource);
  }
}
