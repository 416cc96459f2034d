import { idOf, join, listedWithin, type Ref, type ViewOf } from "@planc/core";
import type { architecture, client, workload } from "@planc/core/ir";
import { roomForDays } from "../catalog/answers.ts";
import { mostOfOneKind } from "../offline/held.ts";
import type { NamedBudget } from "./budget-facts.ts";
import { type Input, ranged } from "./figures.ts";

type Volume = ViewOf<typeof workload.volume>;
type Upload = ViewOf<typeof architecture.mediaPipeline>["data"]["upload"];
/** A node, of whose data this alone is read. */
type Part<N extends { readonly ref: Ref; readonly data: object }, K extends keyof N["data"]> = {
  readonly ref: N["ref"];
  readonly data: Pick<N["data"], K>;
};

export interface StorageFacts {
  readonly surface: ViewOf<typeof client.surface>;
  readonly held: readonly ViewOf<typeof client.offline>[];
  readonly sync: ViewOf<typeof client.sync> | undefined;
  /** By table. */
  readonly volumes: ReadonlyMap<Ref, Part<Volume, "rowsPerDay">>;
  readonly users: Part<ViewOf<typeof workload.load>, "figure"> | undefined;
  /** By field. */
  readonly pipelines: ReadonlyMap<
    Ref,
    { readonly data: { readonly upload: Pick<Upload, "most"> } }
  >;
}

/** What lies on one device after a year: rows, edits that wait, and files that are there alone until they are sent. */
export function storageBudget({
  surface,
  held,
  sync,
  volumes,
  users,
  pipelines,
}: StorageFacts): readonly NamedBudget[] {
  if (sync === undefined || held.length === 0) return [];
  const counted = held.flatMap(({ data }) => (data.size === undefined ? [] : [data.size.value]));
  const opened = held.filter(
    ({ data }) => data.size === undefined && data.readable && data.held.kind === "opened",
  ).length;
  const inputs: Input[] = [];
  const terms: string[] = [];
  const add = (term: string, ...of: readonly Input[]) => {
    terms.push(term);
    inputs.push(...of);
  };
  if (counted.length > 0)
    add("rows", {
      name: "rows",
      value: Number(counted.reduce((sum, each) => sum + each, 0).toPrecision(3)),
      unit: "MB",
    });
  if (opened > 0)
    add(
      "opened * mostOfOneKind",
      { name: "opened", value: opened, unit: "count" },
      { ...mostOfOneKind },
    );
  if (sync.data.queue.most)
    add("edits", { name: "edits", value: sync.data.queue.most.value, unit: "MB" });
  const waiting = held.flatMap(({ data }) => {
    const volume = volumes.get(data.table ?? "data/table#");
    if (data.writes.length === 0 || volume === undefined || users === undefined) return [];
    return data.files.flatMap((field) => {
      const most = pipelines.get(field)?.data.upload.most;
      return most?.unit === "MB" ? [{ name: idOf(data.concept), volume, most }] : [];
    });
  });
  for (const [at, { volume, most }] of waiting.entries()) {
    const by = waiting.length > 1 ? `${at + 1}` : "";
    add(
      `made${by} / users * days * file${by}`,
      {
        name: `made${by}`,
        value: volume.data.rowsPerDay.value,
        unit: "rows/day",
        low: volume.data.rowsPerDay.low,
        ref: volume.ref,
      },
      { name: `file${by}`, value: most.value, unit: "MB" },
    );
  }
  if (waiting.length > 0 && users)
    inputs.push(
      { name: "users", value: users.data.figure.value, unit: "users", ref: users.ref },
      { ...roomForDays },
    );
  if (terms.length === 0) return [];
  const files =
    waiting.length > 0
      ? `; ${listedWithin(
          waiting.map(({ name }) => name.replaceAll("-", " ")),
          200,
        )}: each at its largest, ${roomForDays.value} days without a line, none dropped`
      : "";
  return [
    {
      id: join(surface.id, "storage"),
      budget: {
        surface: surface.ref,
        metric: "storage",
        comparator: "<=",
        value: ranged(terms.join(" + "), "MB", inputs),
        method:
          surface.data.kind === "web"
            ? "navigator.storage.estimate()"
            : "size of the file, its -wal and pending files",
        because: `${counted.length + opened} kinds of thing${opened > 0 ? `, of ${opened} what was opened, oldest out first` : ""}${files}`,
      },
    },
  ];
}
