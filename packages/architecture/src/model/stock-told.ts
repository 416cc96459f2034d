import { inSentence, several } from "./language.ts";
import type { Stock } from "./stock.ts";

const states = {
  release: /^(?:released|freed|let go|cancel|void|expired)/i,
  "take out": /^(?:taken|fulfilled|consumed|shipped|used|issued)/i,
} as const;

/**
 * What is done with stock for a thing, `of the order` or `its`: the row that says what it holds goes with the
 * total, so that nobody is given back, or takes out, what another one holds.
 */
export function stockTold({ stock, does, held, counts }: Stock, whose: string): string {
  const items = several(stock.data);
  if (!held) return plainly(does, whose === "its" ? `its ${items}` : `the ${items} ${whose}`);
  const rows = several(held.data);
  const isIts = whose === "its";
  const these = isIts ? `its ${rows}` : `the ${rows} ${whose}`;
  const total = inSentence(counts);
  if (does === "reserve") return `insert ${these} and raise ${total}, if there are enough`;
  const all = held.data.states ?? [];
  const first = all[0]?.name;
  const after = all.find(({ name }) => states[does].test(name))?.name;
  const open = isIts || !first ? these : `${these} that are ${first}`;
  const by = isIts ? "" : " by them";
  return `${after ? `set ${open} to ${after}` : `delete ${open}`} and lower ${total}${does === "release" ? "" : " and what is on hand"}${by}`;
}

/** The same, as one step of whoever keeps the stock: it may be told twice. */
export const oneTransaction = (stock: Stock, whose: string): string =>
  `${stockTold(stock, whose)}, ${stock.held ? "in one transaction, " : ""}once`;

function plainly(does: Stock["does"], what: string): string {
  switch (does) {
    case "reserve":
      return `reserve ${what}, if there are enough`;
    case "release":
      return `release ${what}`;
    case "take out":
      return `take ${what} out of what is on hand`;
  }
}
