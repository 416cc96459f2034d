import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { ProtoField, ProtoType } from "./model.ts";

export type Numbering = DataOf<typeof api.numbering>;
type Numbered = Numbering["numbers"][number];

/**
 * The numbers of all types: what the last plan had keeps its own, what is new goes behind, and what is
 * gone, or is read as something else now, leaves its number to nobody.
 */
export function numberTypes(
  types: readonly ProtoType[],
  last: readonly Numbering[],
): readonly Numbering[] {
  const before = new Map(last.map((each) => [keyOf(each), each]));
  const now = new Set(types.map(keyOf));
  return [
    ...types.map((each) => numberType(each, before.get(keyOf(each)))),
    // A type that comes back goes by its numbers again.
    ...last
      .filter((each) => !now.has(keyOf(each)))
      .map((each) => ({ ...each, numbers: [], retired: [...each.retired, ...each.numbers] })),
  ];
}

/** By which a type is the same as that of another plan. */
export function keyOf({ kind, name }: Pick<Numbering, "kind" | "name">): string {
  return `${kind} ${name}`;
}

function numberType(type: ProtoType, last: Numbering | undefined): Numbering {
  const known = [...(last?.retired ?? []), ...(last?.numbers ?? [])];
  const byPart = new Map(known.map((each) => [partOf(each), each]));
  let next = Math.max(0, ...known.map(({ number }) => number));
  const numbers = partsOf(type).map((part): Numbered => {
    const was = byPart.get(partOf(part));
    if (was) return was;
    next += 1;
    // 19000 to 19999 are Protocol Buffers' own.
    if (next === 19_000 && type.kind === "message") next = 20_000;
    return { ...part, number: next };
  });
  const kept = new Set(numbers.map(({ number }) => number));
  return {
    kind: type.kind,
    name: type.name,
    numbers,
    retired: known.filter(({ number }) => !kept.has(number)).sort((a, b) => a.number - b.number),
  };
}

function partsOf(type: ProtoType): readonly Omit<Numbered, "number">[] {
  return type.kind === "enum"
    ? type.values.map((name) => ({ name }))
    : type.fields.map((each) => ({ name: each.name, type: wireOf(each) }));
}

const partOf = ({ name, type = "" }: Omit<Numbered, "number">): string => `${name} ${type}`;

/** One that may be missing is read like one that is there; many are not read like one. */
function wireOf({ type, label }: ProtoField): string {
  return label === "repeated" ? `repeated ${type}` : type;
}
