import { optional, type Ref, type ViewOf } from "@planc/core";
import { brief, decision, performance, workload } from "@planc/core/ir";
import { type Inline, nodeLink } from "@planc/core/markdown";
import { one, several } from "../model/language.ts";

/** What components can be forced by, to be named in a table. */
export const reasonReads = {
  requirements: optional(brief.requirement),
  mentions: optional(brief.mention),
  choices: optional(decision.choice),
  targets: optional(performance.target),
  actions: optional(brief.action),
  concepts: optional(brief.concept),
  systems: optional(brief.system),
  parts: optional(brief.part),
  actors: optional(brief.actor),
  quantities: optional(brief.quantity),
  qualities: optional(brief.quality),
  loads: optional(workload.load),
  style: optional(decision.style),
} as const;

interface Reasons {
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly mentions: readonly ViewOf<typeof brief.mention>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly systems: readonly ViewOf<typeof brief.system>[];
  readonly parts: readonly ViewOf<typeof brief.part>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly qualities: readonly ViewOf<typeof brief.quality>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly style: ViewOf<typeof decision.style> | undefined;
}

/** Names by address, as a table names reasons. */
export function reasonNames(nodes: Reasons): ReadonlyMap<string, string> {
  const concept = new Map<string, { readonly name: string; readonly plural?: string | undefined }>(
    nodes.concepts.map(({ ref, data }) => [ref, data]),
  );
  const entries: readonly (readonly [Ref, string])[] = [
    ...nodes.requirements.map(({ ref, data }) => [ref, data.key] as const),
    ...nodes.mentions.map(({ ref, data }) => [ref, data.technology] as const),
    ...nodes.choices.map(({ ref, data }) => [ref, data.name] as const),
    ...nodes.targets.map(({ ref, data }) => [ref, data.name] as const),
    ...nodes.actions.map(({ ref, data }) => {
      const about = concept.get(data.concept) ?? { name: "it" };
      const plural = data.effect === "list" || data.effect === "search";
      return [ref, `${data.verb} ${plural ? several(about) : one(about)}`] as const;
    }),
    ...nodes.concepts.map(({ ref, data }) => [ref, data.name] as const),
    ...nodes.systems.map(({ ref, data }) => [ref, data.name] as const),
    ...nodes.parts.map(({ ref, data }) => [ref, data.name] as const),
    ...nodes.actors.map(({ ref, data }) => [ref, data.name] as const),
    ...nodes.quantities.map(({ ref, data }) => {
      const value = typeof data.value === "number" ? data.value : data.value.join("–");
      return [
        ref,
        `${data.about} ${data.comparator === "=" ? "" : data.comparator}${value} ${data.unit}`,
      ] as const;
    }),
    ...nodes.qualities.map(({ ref, data }) => [ref, data.name] as const),
    ...nodes.loads.map(({ ref, data }) => [ref, data.title] as const),
    ...(nodes.style ? [[nodes.style.ref, nodes.style.data.name] as const] : []),
  ];
  return new Map(entries);
}

/** The first reasons with their names, and how many more there are. */
export function reasonCell(
  refs: readonly Ref[],
  names: ReadonlyMap<string, string>,
  most = 3,
): readonly Inline[] {
  const unique = new Map<string, Ref>();
  for (const ref of refs) {
    const name = names.get(ref);
    if (name !== undefined && !unique.has(name.toLowerCase())) unique.set(name.toLowerCase(), ref);
  }
  const shown = [...unique.values()].slice(0, most);
  const left = unique.size - shown.length;
  return [
    ...shown.flatMap((ref, index): Inline[] => {
      const link = nodeLink(ref, names.get(ref) ?? ref);
      return index === 0 ? [link] : [", ", link];
    }),
    ...(left > 0 ? [` and ${left} more`] : []),
  ];
}
