import { type DataOf, join, node, type Ref, slug, type ViewOf } from "@planc/core";
import { type api, data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { clip } from "../naming/identifier.ts";
import type { TableView } from "./table-view.ts";

type Column = ViewOf<typeof data.column>;
type Pattern = DataOf<typeof data.accessPattern>;
type Operation = Ref<typeof api.operation.id>;

/** Why a read is made. */
export interface Because {
  readonly by: Parameters<typeof derived>[0];
  readonly from: readonly Ref[];
  readonly operations?: readonly Operation[];
}

/** A read before it is a node: several with one id are one read that several make. */
export interface ReadDraft extends Because {
  readonly id: string;
  readonly data: Omit<Pattern, "table" | "operation" | "operations" | "frequency">;
}

type Rest = Partial<ReadDraft["data"]> & { readonly name: string };

export function readDraft(id: string, because: Because, rest: Rest): ReadDraft {
  return {
    id,
    ...because,
    data: { equals: [], ranges: [], order: [], searches: [], takes: "page", ...rest },
  };
}

/** `tasks.by-project-id-status`; `tasks.all` where nothing is given. */
export function idOfPattern(view: TableView, equals: readonly string[], more = ""): string {
  const words = [
    ...(equals.length === 0 ? [] : [`by ${equals.join(" ")}`]),
    ...(more === "" ? [] : [more]),
  ];
  return join(view.table.id, words.length === 0 ? "all" : slug(words.join(" ")));
}

/** Drafts of the usual ways to read one table. */
export function readsOf(view: TableView, time?: Ref) {
  const dated = view.columns.find(({ ref }) => ref === time)?.data.name ?? "created_at";
  const order = [dated, "id"].flatMap((name) => {
    const column = view.column(name)?.ref;
    return column ? [{ column, direction: "desc" as const }] : [];
  });
  const refs = (columns: readonly Column[]) => columns.map(({ ref }) => ref);
  const names = (columns: readonly Column[]) => columns.map((column) => column.data.name);
  return {
    order,
    one: (name: string, equals: readonly Column[], because: Because, use?: Pattern["use"]) =>
      readDraft(idOfPattern(view, names(equals)), because, {
        name,
        equals: refs(equals),
        takes: "one",
        ...(use ? { use } : {}),
      }),
    page: (name: string, equals: readonly Column[], because: Because, more: Partial<Rest> = {}) =>
      readDraft(idOfPattern(view, names(equals)), because, {
        name,
        equals: refs(equals),
        order,
        ...more,
      }),
  };
}

/** The reads of a table as nodes, each once, with everything that makes it. */
export function patternNodes(
  view: TableView,
  drafts: readonly ReadDraft[],
  frequencyOf: (operations: readonly Operation[]) => Pattern["frequency"],
) {
  const firsts = new Map(drafts.toReversed().map((each) => [each.id, each]));
  const kept = drafts.filter((each) => firsts.get(each.id) === each);
  return kept.map((first) => {
    const { id } = first;
    const all = drafts.filter((each) => each.id === id);
    const operations = [...new Set(all.flatMap((each) => each.operations ?? []))];
    const [operation] = operations;
    const frequency = frequencyOf(operations);
    const measured = (frequency?.inputs ?? []).flatMap(({ ref }) => ref ?? []);
    return node(
      data.accessPattern,
      id,
      {
        ...first.data,
        name: clip(first.data.name),
        table: view.table.ref,
        ...(operation ? { operation } : {}),
        ...(operations.length > 1 ? { operations } : {}),
        ...(frequency ? { frequency } : {}),
      },
      derived(first.by, [...new Set([...all.flatMap(({ from }) => from), ...measured])]),
    );
  });
}
