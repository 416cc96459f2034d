import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexPath, keyPaths, looksInText, needOf, serves } from "./serve.ts";

type Pattern = { readonly ref: Ref; readonly data: DataOf<typeof data.accessPattern> };
type Index = { readonly ref: Ref; readonly data: DataOf<typeof data.index> };

/** What an access pattern goes by: an index that names it, else a key or an index that happens to serve it. */
export interface Server {
  readonly name: string;
  readonly kind: "index" | "key";
}

/** Nothing where no key and no index of the table leads to the rows. */
export function serverOf(
  pattern: Pattern,
  {
    keys,
    indexes,
    columnByRef,
  }: {
    readonly keys: readonly ViewOf<typeof data.key>[];
    readonly indexes: readonly Index[];
    readonly columnByRef: ReadonlyMap<string, ViewOf<typeof data.column>>;
  },
): Server | undefined {
  const { table } = pattern.data;
  const own = indexes.filter((each) => each.data.table === table);
  const named = own.find(({ data: { serves: by } }) => by.some((ref) => ref === pattern.ref));
  if (named) return { name: named.data.name, kind: "index" };
  if (looksInText(pattern)) {
    const over = [...pattern.data.searches, ...(pattern.data.parts ?? [])];
    const index = own.find(
      ({ data: { method, columns } }) =>
        method === "gin" && over.every((ref) => columns.some(({ column }) => column === ref)),
    );
    return index && { name: index.data.name, kind: "index" };
  }
  const need = needOf(pattern, columnByRef);
  const key = keys.find(
    (each) => each.data.table === table && keyPaths([each]).some((path) => serves(path, need)),
  );
  if (key) return { name: key.data.name, kind: "key" };
  const index = own.find((each) => each.data.method === "btree" && serves(indexPath(each), need));
  return index && { name: index.data.name, kind: "index" };
}
