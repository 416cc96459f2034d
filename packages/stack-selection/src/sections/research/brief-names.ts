import { doneTo, idOf, optional, type Ref, type ViewOf } from "@planc/core";
import { brief, security, workload } from "@planc/core/ir";
import { number, short } from "../../text/words.ts";

/** What decisions are asked for by, read for its names alone. */
export const briefNameReads = {
  mentions: optional(brief.mention),
  systems: optional(brief.system),
  parts: optional(brief.part),
  concepts: optional(brief.concept),
  actions: optional(brief.action),
  requirements: optional(brief.requirement),
  quantities: optional(brief.quantity),
  regimes: optional(brief.regime),
  attributes: optional(brief.attribute),
  uniqueness: optional(brief.uniqueness),
  obligations: optional(security.obligation),
  loads: optional(workload.load),
};

interface Named {
  readonly mentions: readonly ViewOf<typeof brief.mention>[];
  readonly systems: readonly ViewOf<typeof brief.system>[];
  readonly parts: readonly ViewOf<typeof brief.part>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly regimes: readonly ViewOf<typeof brief.regime>[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  readonly uniqueness: readonly ViewOf<typeof brief.uniqueness>[];
  readonly obligations: readonly ViewOf<typeof security.obligation>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
}

/** How much of a sentence without a key is quoted. */
const quoted = 80;

export interface BriefName {
  readonly ref: Ref;
  readonly name: string;
}

/** What the brief calls each node: its name or key, else its words; nothing of the product as a whole. */
export function createBriefNames(plan: Named): (refs: readonly Ref[]) => readonly BriefName[] {
  const concepts = new Map<string, string>(plan.concepts.map(({ ref, data }) => [ref, data.name]));
  const names = new Map<string, string>([
    ...plan.mentions.map(({ ref, data }) => [ref, data.technology] as const),
    ...[...plan.systems, ...plan.parts, ...plan.regimes].map(
      ({ ref, data }) => [ref, data.name] as const,
    ),
    ...concepts,
    ...plan.actions.map(({ ref, data }) => {
      const name = concepts.get(data.concept) ?? idOf(data.concept);
      return [ref, doneTo(data.verb, name.toLowerCase())] as const;
    }),
    ...plan.requirements.map(({ ref, data }) => [ref, keyOf(data)] as const),
    ...plan.quantities.map(
      ({ ref, data: { key, about } }) =>
        [ref, key === undefined || isMade(key) ? `“${about}”` : key] as const,
    ),
    ...[...plan.attributes, ...plan.uniqueness].map(({ ref, data }) => {
      const of = concepts.get(data.concept);
      return [ref, of === undefined ? data.name : `${of}: ${data.name}`] as const;
    }),
    ...plan.obligations.map(({ ref, data }) => [ref, data.kind.replaceAll("-", " ")] as const),
    ...plan.loads.map(({ ref, data: { title, figure } }) => {
      const range =
        figure.low === undefined || figure.high === undefined
          ? ""
          : ` (${number(figure.low)} to ${number(figure.high)})`;
      return [
        ref,
        `${title.toLowerCase()} ${number(figure.value)} ${figure.unit}${range}`,
      ] as const;
    }),
  ]);
  return (refs) => {
    const found = new Map<string, BriefName>();
    for (const ref of refs) {
      const name = names.get(ref);
      if (name !== undefined && !found.has(name.toLowerCase()))
        found.set(name.toLowerCase(), { ref, name });
    }
    return [...found.values()];
  };
}

/** A key that the text gives, else the beginning of what it says. */
function keyOf({ key, text }: ViewOf<typeof brief.requirement>["data"]): string {
  return isMade(key) ? `“${short(text.replaceAll(/\s+/g, " "), quoted)}”` : key;
}

/** Where the text has no keys, they are made from what it says. */
function isMade(key: string): boolean {
  return key.startsWith("R-");
}
