import { carried, type DataOf, type DraftOf, node, type Ref, refOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";
import { groupBy, refsOf } from "./names.ts";
import type { Readings } from "./readings.ts";

type Technology = NonNullable<DataOf<typeof brief.principle>["technologies"]>[number];

/** The principles of the constitution, each with the numbers and technologies that it can be held to. */
export function settlePrinciples(
  { principles, quantities, mentions }: Readings,
  settled: readonly DraftOf<typeof brief.quantity>[],
): readonly DraftOf<typeof brief.principle>[] {
  const numbers = new Map<string, Ref<"brief/quantity">>(
    settled.flatMap(({ id, why }) =>
      (why.kind === "carried" ? why.from : []).map(
        (ref) => [ref, refOf(brief.quantity, id)] as const,
      ),
    ),
  );
  return [...groupBy(principles, ({ data }) => nameId(data.name))].map(([key, group]) => {
    const { name, text, level } = group[0].data;
    const own = new Set<string>(group.flatMap(({ data }) => data.statements));
    const gates = quantities
      // "Zero data loss" is no number that anything could be held against.
      .filter(({ data }) => own.has(data.statement) && data.value !== 0)
      .flatMap(({ ref }) => numbers.get(ref) ?? []);
    const technologies = mentions
      .filter(({ data }) => own.has(data.statement))
      .map(({ data }): Technology => ({ name: data.technology, modality: data.modality }));
    return node(
      brief.principle,
      key,
      {
        name,
        text,
        level,
        ...(gates.length > 0 ? { quantities: [...new Set(gates)].sort() } : {}),
        ...(technologies.length > 0 ? { technologies: distinct(technologies) } : {}),
      },
      carried(...refsOf(group)),
    );
  });
}

function distinct(technologies: readonly Technology[]): Technology[] {
  const known = new Map(technologies.map((each) => [JSON.stringify(each), each]));
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
