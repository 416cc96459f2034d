import type { Json } from "../examples/value-of.ts";
import { judgedIndex, type Row } from "./judgements.ts";
import type { QueryFacts } from "./queries.ts";

/** Documents by which a search is judged, apart from what is kept: as its engine takes them. */
export function fixtureFile(
  rows: readonly Row[],
  names: { readonly title: string | undefined; readonly prose: string | undefined },
  { codes, filters, form, index }: QueryFacts,
): string {
  const [code] = codes;
  const documents = rows.map(({ id, title, prose, code: own, shown }): Record<string, Json> => {
    const held = filters.flatMap((any): readonly (readonly [string, Json])[] => {
      const [first] = any;
      if (first === undefined) return [];
      const value = shown ? first.value : other(first.value);
      return [[first.name, first.many ? [value] : asValue(value)]];
    });
    return {
      id,
      ...(names.title ? { [names.title]: title } : {}),
      ...(names.prose && prose !== "" ? { [names.prose]: prose } : {}),
      ...(code && own ? { [code]: own } : {}),
      ...Object.fromEntries(held),
    };
  });
  if (form !== "elasticsearch") return `${JSON.stringify(documents, null, 2)}\n`;
  const _index = judgedIndex(index.name);
  const lines = documents.flatMap((each) => [{ index: { _index, _id: each.id } }, each]);
  return `${lines.map((each) => JSON.stringify(each)).join("\n")}\n`;
}

const asValue = (value: string): Json =>
  value === "true" ? true : value === "false" ? false : value;

/** What the condition does not ask for. */
const other = (value: string): string =>
  value === "true" ? "false" : value === "false" ? "true" : `not-${value}`.slice(0, 36);
