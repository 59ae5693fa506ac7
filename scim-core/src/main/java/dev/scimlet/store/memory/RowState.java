package dev.scimlet.store.memory;

import dev.scimlet.store.StoredResource;

/** What a row holds at one moment: body and members change together, in one write. */
record RowState(StoredResource stored, MemberTree members) {}
