import { listed, toldNumber } from "@planc/core";

/** `12 ms`, `110 %`, `5,000,000`. */
export function amountText({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): string {
  const number = toldNumber({ value }).toLocaleString("en-GB", { maximumFractionDigits: 4 });
  if (unit === "percent") return `${number} %`;
  if (unit === "ratio") return `${toldNumber({ value: value * 100 })} %`;
  if (unit === "count") return number;
  return `${number} ${unit === "day" && value !== 1 ? "days" : unit}`;
}

/** The first few, and how many more. */
export function someOf(items: readonly string[], most = 3): string {
  return items.length <= most + 1
    ? listed(items)
    : `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}

/** The clause of a text, short enough for a cell. */
export function clause(text: string, most = 160): string {
  const first = text.replace(/\s+/g, " ").trim();
  if (first.length <= most) return first;
  const cut = first.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}

/** The id of a clause as the text has it; nothing where it was made from the words. */
export const idText = (key: string): string | undefined => (/^R-/.test(key) ? undefined : key);

/** Words with the id of the clause that they are from. */
export function withId(words: string, key: string): string {
  const id = idText(key);
  return id === undefined ? words : `${words} (${id})`;
}

/** What a clause of the text has happen, with its id where it has one of its own. */
export function outcomeOf({ key, text }: { readonly key: string; readonly text: string }): string {
  const told =
    /\bThen\b,?\s*(.+)$/is.exec(text)?.[1] ?? /^[^—–]{8,160} [—–] (.+)$/s.exec(text)?.[1];
  const id = idText(key);
  return `${id === undefined ? "" : `${id}: `}${clause(told ?? text, 140)}`;
}

/** Without the schema: `orders.carts` is `carts`. */
export const bare = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** A stage of going live as people read it; what is judged on past days needs no word that also means no network. */
export function stageName(stage: string): string {
  return stage === "offline" ? "past days" : stage;
}
