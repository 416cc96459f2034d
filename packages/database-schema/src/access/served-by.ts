import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexesOn, keysOn } from "../fields/lookups.ts";
import {
  indexPath,
  keyPaths,
  leadingTable,
  looksInText,
  type Need,
  needOf,
  serves,
} from "./serve.ts";

type Pattern = { readonly ref: Ref; readonly data: DataOf<typeof data.accessPattern> };
type Index = { readonly ref: Ref; readonly data: DataOf<typeof data.index> };

/** What an access pattern goes by: an index that names it, else a key or an index that happens to serve it. */
export interface Server {
  readonly name: string;
  readonly kind: "index" | "key";
}

interface Ways {
  readonly keys: readonly ViewOf<typeof data.key>[];
  readonly indexes: readonly Index[];
  readonly columnByRef: ReadonlyMap<string, ViewOf<typeof data.column>>;
}

/** Nothing where no key and no index of the table leads to the rows. */
export function serverOf(pattern: Pattern, ways: Ways): Server | undefined {
  const table = leadingTable(pattern);
  const named = indexesOn(ways.indexes, table).find(({ data }) =>
    data.serves.some((ref) => ref === pattern.ref),
  );
  if (named) return { name: named.data.name, kind: "index" };
  return serversOf(pattern, ways)[0];
}

/** Every key and index that leads to the rows, in their order where they have one. */
export function serversOf(
  pattern: Pattern,
  { keys, indexes, columnByRef }: Ways,
): readonly Server[] {
  const { searches, parts = [] } = pattern.data;
  const table = leadingTable(pattern);
  const own = indexesOn(indexes, table);
  if (looksInText(pattern)) {
    const over = [...searches, ...parts];
    return own
      .filter(
        ({ data: { method, columns } }) =>
          method === "gin" && over.every((ref) => columns.some(({ column }) => column === ref)),
      )
      .map(({ data: { name } }) => ({ name, kind: "index" }));
  }
  return serversOfNeed(needOf(pattern, columnByRef), keysOn(keys, table), own);
}

/** The keys and indexes of one table that serve a need. */
export function serversOfNeed(
  need: Need,
  keys: readonly ViewOf<typeof data.key>[],
  indexes: readonly Index[],
): readonly Server[] {
  return [
    ...keys
      .filter((each) => keyPaths([each]).some((path) => serves(path, need)))
      .map(({ data: { name } }) => ({ name, kind: "key" as const })),
    ...indexes
      .filter((each) => each.data.method === "btree" && serves(indexPath(each), need))
      .map(({ data: { name } }) => ({ name, kind: "index" as const })),
  ];
}
