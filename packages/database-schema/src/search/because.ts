import type { Ref, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { engineName } from "../layout/store-of.ts";
import { pluralOf } from "../naming/identifier.ts";
import type { Found } from "./found.ts";
import type { Rows } from "./ways.ts";

/** Why it is found there, with the number that decides. */
export function whyThere(
  { by, within, index, entity, store }: Found,
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
  const things = spoken(pluralOf(entity.data.name));
  if (by === "engine") {
    return {
      because: topic?.data.because ?? `${things} are looked for in ${engineName(store)}`,
      from: topic ? [topic.ref] : [],
    };
  }
  const past = within.map(({ data: { name } }) => spoken(name)).join(" and ");
  if (by === "rows") {
    return {
      because:
        past === ""
          ? `${things} are compared one after the other: no index over text leads to them`
          : `${things} of one ${past} are compared one after the other`,
      from: within.map(({ ref }) => ref),
    };
  }
  return {
    because: rows
      ? `${count(rows.value)} ${things}${past === "" ? "" : `, of one ${past} at a time`}; index ≤ ${count(most)}`
      : `${things} not counted; index ≤ ${count(most)}`,
    from: [...from, ...(index ? [index] : [])],
  };
}
