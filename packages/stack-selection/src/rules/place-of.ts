import type { NodeView, Ref, Why } from "@planc/core";

interface Named {
  readonly mentions: readonly Placed[];
  readonly systems: readonly Placed[];
}

interface Placed extends NodeView {
  readonly why: Why;
}

/** ` (spec, line 12)` of what the text names, for a message that names more than one place. */
export function placeOf(ref: Ref, { mentions, systems }: Named): string {
  const why = [...mentions, ...systems].find((each) => each.ref === ref)?.why;
  const place = why?.kind === "stated" ? why.at[0] : undefined;
  return place ? ` (${place.source}, line ${place.line})` : "";
}
