/** The schemas that the gallery application "Lucid (All Products)" of Microsoft Entra ID uses. */
module dev.scimlet.lucid {
  requires transitive dev.scimlet.core;
  requires static transitive org.jspecify;

  exports dev.scimlet.lucid;
}
