import { carried, type DataOf, type DraftOf, node, type Ref, refOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";
import { groupBy, refsOf } from "./names.ts";
import type { Readings } from "./readings.ts";

type Principle = DataOf<typeof brief.principle>;
type Technology = NonNullable<Principle["technologies"]>[number];
type Demands = Pick<Principle, "quantities" | "technologies">;

/** The principles of the constitution, each with the numbers and technologies that it can be held to. */
export function settlePrinciples(
  { principles, mentions }: Readings,
  settled: readonly DraftOf<typeof brief.quantity>[],
): readonly DraftOf<typeof brief.principle>[] {
  const numbers = new Map<string, Ref<"brief/quantity">>(
    settled.flatMap(({ id, why }) =>
      (why.kind === "carried" ? why.from : []).map(
        (ref) => [ref, refOf(brief.quantity, id)] as const,
      ),
    ),
  );
  const named = new Map<string, Technology>(
    mentions.map(({ ref, data: { technology: name, modality, version } }) => [
      ref,
      { name, modality, ...(version === undefined ? {} : { version }) },
    ]),
  );
  const demandsOf = (refs: readonly string[]): Demands => {
    const quantities = [...new Set(refs.flatMap((ref) => numbers.get(ref) ?? []))].sort();
    const technologies = distinct(refs.flatMap((ref) => named.get(ref) ?? []));
    return {
      ...(quantities.length > 0 ? { quantities } : {}),
      ...(technologies.length > 0 ? { technologies } : {}),
    };
  };
  return [...groupBy(principles, ({ data }) => nameId(data.name))].map(([key, group]) => {
    const { name, text, level } = group[0].data;
    const laid = group.flatMap(({ data }) => data.rules);
    const rules = laid.map(({ text: said, level: binds, itself, demands = [] }) => ({
      text: said,
      level: binds,
      ...(itself ? { itself } : {}),
      ...demandsOf(demands),
    }));
    const data: Principle = {
      name,
      text,
      level,
      ...demandsOf(laid.flatMap(({ demands = [] }) => demands)),
      ...(rules.length > 0 ? { rules } : {}),
    };
    return node(brief.principle, key, data, carried(...refsOf(group)));
  });
}

function distinct(technologies: readonly Technology[]): Technology[] {
  const known = new Map(technologies.map((each) => [JSON.stringify(each), each]));
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
