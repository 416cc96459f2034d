import type { FigureInput, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { instanceUnits, plainInstanceWords } from "../catalog/instance-words.ts";

type Quantity = ViewOf<typeof brief.quantity>;

/**
 * The most instances that the text allows of a component: said of it by name, or of instances as such.
 * Those of something else, database nodes or workers, bound nothing here.
 */
export function mostInstances(
  component: string,
  quantities: readonly Quantity[],
): (FigureInput & { readonly ref: Quantity["ref"] }) | undefined {
  const own = new Set(wordsOf(component));
  const limits = quantities.flatMap(({ ref, data }) => {
    if (data.comparator !== "<=" && data.comparator !== "<") return [];
    if (typeof data.value !== "number" || !instanceUnits.has(data.unit) || data.per !== undefined)
      return [];
    const others = wordsOf(data.about).filter(
      (word) => !plainInstanceWords.has(word) && !instanceUnits.has(word.replace(/s$/, "")),
    );
    if (!others.every((word) => own.has(word))) return [];
    const value = data.comparator === "<" ? Math.ceil(data.value) - 1 : Math.floor(data.value);
    return value >= 1 ? [{ value, unit: "instances" as const, ref }] : [];
  });
  return limits.toSorted((a, b) => a.value - b.value)[0];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
