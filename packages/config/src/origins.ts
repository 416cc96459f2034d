import type { ConfiguredPlugin } from "@planc/core";
import type { ConfigValue } from "./merge.ts";

type Origins = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Whether an option is filled in from the layers. */
export function isFilledIn(
  { plugin: { originsIn, locksIn } }: Pick<ConfiguredPlugin, "plugin">,
  option: string | undefined,
): boolean {
  return option !== undefined && (option === originsIn || option === locksIn);
}

/** The layer that locks each option, in the form of `originsOf`; nothing of those that none locks. */
export function locksOf(own: readonly ConfigValue[]): Origins {
  return originsOf(
    own.flatMap((each) => (each.lockedBy === undefined ? [] : [{ ...each, layer: each.lockedBy }])),
  );
}

/**
 * The layer of each option, or of each key of an option that has keys: `{ technologies: { Redis: "Acme" } }`.
 * Where several layers set parts of one, all of them, in the order of its parts.
 */
export function originsOf(own: readonly ConfigValue[]): Origins {
  const whole = new Map<string, string>();
  const parts = new Map<string, Map<string, Set<string>>>();
  for (const { path, layer } of own) {
    const [, , option, key] = path;
    // An empty key is refused where it stands.
    if (option === undefined || key === "") continue;
    if (key === undefined) {
      whole.set(option, layer);
      continue;
    }
    const ofOption = parts.get(option) ?? new Map<string, Set<string>>();
    parts.set(option, ofOption);
    ofOption.set(key, (ofOption.get(key) ?? new Set()).add(layer));
  }
  return Object.fromEntries([
    ...whole,
    ...[...parts].map(([option, keys]) => [
      option,
      Object.fromEntries([...keys].map(([key, layers]) => [key, [...layers].join(" and ")])),
    ]),
  ]);
}
