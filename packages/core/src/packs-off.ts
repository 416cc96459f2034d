import type { preference, style } from "./ir/decision.ts";
import type { ViewOf } from "./node.ts";

/** A pack that was asked for and cannot shape the plan, as its style is not the one that was taken. */
export interface PackOff {
  readonly name: string;
  /** The style that it wishes, by its key. */
  readonly style: string;
  readonly because: string;
}

/** The packs that were asked for with a style, and are for none like the one that was taken. */
export function packsOff(
  preferences: readonly Pick<ViewOf<typeof preference>, "data">[],
  { data: { style: taken } }: Pick<ViewOf<typeof style>, "data">,
): readonly PackOff[] {
  return preferences.flatMap(({ data: { topic, strength, technology, because, pack } }) =>
    topic === "style" &&
    (strength === "require" || strength === "prefer") &&
    pack !== undefined &&
    !pack.styles.includes(taken)
      ? [{ name: pack.name, style: technology, because }]
      : [],
  );
}
