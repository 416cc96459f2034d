import type { Ref, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Found } from "./found.ts";
import type { Rows } from "./ways.ts";

/** Why it is found there, with the number that decides. */
export function whyThere(
  { by, within, index }: Found,
  {
    topic,
    rows,
    most,
  }: {
    readonly topic: ViewOf<typeof decision.topic> | undefined;
    readonly rows: Rows | undefined;
    readonly most: number;
  },
): { readonly because: string; readonly from: readonly Ref[] } {
  const count = (value: number) => Math.round(value).toLocaleString("en");
  const from = rows ? [rows.ref] : [];
  if (by === "engine") {
    return {
      because: topic?.data.because ?? "A search engine was chosen.",
      from: topic ? [topic.ref] : [],
    };
  }
  const past = within.map(({ data: { name } }) => spoken(name)).join(" and ");
  if (by === "rows") {
    return {
      because:
        past === ""
          ? "One row after the other is compared: no index over text leads to them."
          : `The rows of one ${past} are compared one after the other.`,
      from: within.map(({ ref }) => ref),
    };
  }
  return {
    because: rows
      ? `${count(rows.value)} rows${rows.value > most && past !== "" ? `, of one ${past} at a time` : ""}: an index of the database answers up to ${count(most)}.`
      : `No number of rows is stated or planned; an index of the database answers up to ${count(most)}.`,
    from: [...from, ...(index ? [index] : [])],
  };
}
