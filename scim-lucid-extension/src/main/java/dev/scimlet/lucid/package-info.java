/**
 * The extension of users for Lucid's products, as the gallery application "Lucid (All Products)" of
 * Microsoft Entra ID provisions them.
 *
 * <p>Start at {@link dev.scimlet.lucid.LucidExtension}, which registers the extension in one line.
 * {@link dev.scimlet.lucid.LucidUser} reads what is stored, {@link
 * dev.scimlet.lucid.GalleryMapping} lists what the application sends.
 */
@NullMarked
package dev.scimlet.lucid;

import org.jspecify.annotations.NullMarked;
