package dev.scimlet.entra.operation;

/** How much of the source a cycle looks at. */
public enum CycleKind {
  /** Everything, as if it were new. */
  INITIAL,
  /** What changed since the cycle before, and what failed. */
  INCREMENTAL
}
