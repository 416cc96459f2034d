import type { ViewOf } from "@planc/core";
import type { brief, reading } from "@planc/core/ir";
import type { StatedText } from "./stated-services.ts";

interface Texts {
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly mentions: readonly ViewOf<typeof brief.mention>[];
  readonly statements: readonly ViewOf<typeof reading.statement>[];
}

/**
 * Texts that can list services. Statements count where they are not a requirement as well, and what a
 * style is named for counts as `services for …`.
 */
export function statedTexts({ requirements, mentions, statements }: Texts): readonly StatedText[] {
  const known = new Set(requirements.map(({ data }) => data.text));
  return [
    ...requirements.map(({ ref, data }) => ({ ref, text: data.text })),
    ...mentions.flatMap(({ ref, data }) =>
      data.kind === "style" && data.purpose ? [{ ref, text: `services for ${data.purpose}` }] : [],
    ),
    ...statements
      .filter(({ data }) => !known.has(data.text))
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(({ ref, data }) => ({ ref, text: data.text, under: data.under })),
  ];
}

/** Names of products and external systems, lower case: no list of them is a list of services. */
export function knownNames(
  mentions: readonly ViewOf<typeof brief.mention>[],
  systems: readonly ViewOf<typeof brief.system>[],
): ReadonlySet<string> {
  return new Set([
    ...mentions.map(({ data }) => data.technology.toLowerCase()),
    ...systems.map(({ data }) => data.name.toLowerCase()),
  ]);
}
