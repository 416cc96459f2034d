import { type DataOf, type Ref, slug } from "@planc/core";
import type { reading } from "@planc/core/ir";
import type { Run } from "../markdown/flat-text.ts";
import { nameId } from "../words/name-id.ts";
import type { CutStatement } from "./cut-statements.ts";

/** A statement with every place where it stands. */
export interface UnitedStatement {
  readonly id: string;
  readonly data: DataOf<typeof reading.statement>;
  readonly occurrences: readonly { readonly start: number; readonly end: number }[];
}

/** Makes one statement of those that say the same under the same headings; ids come from the text. */
export function uniteStatements(
  source: Ref<"host/source">,
  cut: readonly CutStatement[],
): readonly UnitedStatement[] {
  const groups = new Map<string, { first: CutStatement; order: number; all: CutStatement[] }>();
  cut.forEach((each, order) => {
    // "yes" in two rows of a table says it of two things, and so does "has a name" in two entities.
    const row = each.kind === "cell" ? each.lead : undefined;
    const thing = each.role === "entity" ? each.group : undefined;
    const key = JSON.stringify([each.flat.text, each.under, each.key, row, thing]);
    const known = groups.get(key);
    if (known) known.all.push(each);
    else groups.set(key, { first: each, order, all: [each] });
  });
  const ids = uniqueIds([...groups].map(([key, { first }]) => ({ key, text: first.flat.text })));
  return [...groups].map(([key, { first, order, all }]) => ({
    id: ids.get(key) ?? nameId(key),
    data: {
      source,
      kind: first.kind,
      text: first.flat.text,
      under: [...first.under],
      order,
      ...(first.key === undefined ? {} : { key: first.key }),
      ...(first.role === undefined ? {} : { role: first.role }),
      ...(first.story === undefined ? {} : { story: first.story }),
      ...(first.lead === undefined ? {} : { lead: first.lead }),
      ...(first.group === undefined ? {} : { group: first.group }),
      ...(first.question === undefined ? {} : { question: first.question }),
      at: all.flatMap(partsOf).map((runs) => runs.map((run) => [run.at, run.source, run.length])),
    },
    occurrences: all.flatMap(partsOf).map((runs) => {
      const last = runs.at(-1);
      return { start: runs[0]?.source ?? 0, end: last ? last.source + last.length : 0 };
    }),
  }));
}

/** The runs of a statement; what it has from the lead-in of its list stands elsewhere. */
function partsOf({ flat: { runs }, carried }: CutStatement): readonly (readonly Run[])[] {
  if (carried === undefined) return [runs];
  return [runs.filter(({ at }) => at > carried), runs.filter(({ at }) => at < carried)];
}

/** The text as an id; those that would share one are told apart by a hash of all that they are. */
function uniqueIds(
  entries: readonly { readonly key: string; readonly text: string }[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { text } of entries) counts.set(nameId(text), (counts.get(nameId(text)) ?? 0) + 1);
  return new Map(
    entries.map(({ key, text }) => {
      const id = nameId(text);
      return [key, counts.get(id) === 1 ? id : `${id}-${hashOf(key)}`];
    }),
  );
}

/** The seven characters by which `slug` tells long names apart. */
function hashOf(key: string): string {
  return slug(key.padEnd(80, "x")).slice(-7);
}
