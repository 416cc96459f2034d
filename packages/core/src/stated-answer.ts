import type { quantity } from "./ir/brief.ts";
import type { DataOf } from "./slot.ts";

type Quantity = Pick<
  DataOf<typeof quantity>,
  "about" | "said" | "unit" | "value" | "key" | "measure"
>;

/** How long a text says that a system of others takes to answer, at most; in seconds. */
export function statedAnswer(
  quantities: readonly { readonly data: Quantity }[],
): { readonly seconds: number; readonly key: string | undefined } | undefined {
  for (const { data } of quantities) {
    const said = `${data.said ?? ""} ${data.about}`;
    // The product's own answers are said to take a time too: only what it bears of others is meant.
    const isOthers =
      /\b(?:external|outside|upstream|third[- ]party|provider)\b/i.test(said) ||
      /\b(?:handles?|tolerates?|withstands?|bears?|despite|slow)\b/i.test(said);
    if (data.measure !== "duration" || data.unit !== "s" || !isOthers) continue;
    if (!/\b(?:api|service|system|provider)\b.*\b(?:delays?|latenc\w+|response)\b/i.test(said))
      continue;
    const seconds = typeof data.value === "number" ? data.value : data.value[1];
    if (typeof seconds === "number" && seconds > 0 && seconds <= 60)
      return { seconds, key: data.key };
  }
  return undefined;
}
