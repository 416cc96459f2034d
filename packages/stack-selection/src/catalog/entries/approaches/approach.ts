import type { Entry } from "../../schema.ts";
import type { TopicKey } from "../../topic-keys.ts";

type Optional = Pick<Entry, "aliases" | "requires" | "comparedWhen">;

/** A way of building, with what it gives and the work that it is. */
export function approach(
  topic: TopicKey,
  key: string,
  name: string,
  what: string,
  burden: [number, string],
  fits: NonNullable<Entry["fits"]>,
  more: Optional = {},
): Entry {
  return { key, name, topics: [topic], form: "approach", what, burden, fits, ...more };
}
