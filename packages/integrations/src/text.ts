import { capital, listed, spoken, toldNumber } from "@planc/core";
import type { Figure } from "@planc/core/ir";

/** `10 s`, `99.9 %`, `3 days`. */
export function amountText({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): string {
  const digits = Math.abs(value) < 1 ? 3 : 2;
  const number =
    value !== 0 && Math.abs(value) < 0.001
      ? "< 0.001"
      : value.toLocaleString("en-GB", { maximumFractionDigits: digits });
  if (unit === "percent") return `${number} %`;
  if (unit === "ratio") return `${Math.round(value * 100)} %`;
  if (unit === "count") return number;
  return `${number} ${unit === "day" && value !== 1 ? "days" : unit}`;
}

/** In as many digits as its range leaves certain, with the upper end: `9.3 req/s (to 790)`. */
export function figureText(figure: Figure): string {
  const likely = amountText({ value: toldNumber(figure), unit: figure.unit });
  const { high } = figure;
  return high === undefined || high <= figure.value
    ? likely
    : `${likely} (to ${amountText({ value: Number(high.toPrecision(2)), unit: "count" })})`;
}

/** `refund a payment` as the name of a method: `refundPayment`. */
export function methodName(words: string): string {
  const [first = "call", ...rest] = contentWords(words);
  return [commanded(first), ...rest.map(capital)].join("").slice(0, 128);
}

/** `Stripe` and `payment` as the name of a type: `PaymentPort`. */
export function typeName(words: string): string {
  const parts = wordsOf(words);
  const name = parts.map(capital).join("");
  return (/^[A-Z]/.test(name) ? name : `System${name}`).slice(0, 100);
}

/** `STRIPE_BASE_URL` */
export function settingName(system: string, what: string): string {
  const stem = plainWords(system).join("_").toUpperCase();
  return `${/^[A-Z]/.test(stem) ? stem : `SYSTEM_${stem}`}_${what}`.slice(0, 128);
}

/** `hands` as an order: `hand`. */
const commanded = (verb: string): string =>
  /(?:ss|us|is)$/.test(verb) ? verb : verb.replace(/(?<=sh|ch|ss|x|o)es$|(?<=[a-z]{2})s$/, "");

const fillers = new Set(["a", "an", "the", "of", "and", "to", "for", "it", "its", "there", "that"]);

function contentWords(words: string): readonly string[] {
  const found = wordsOf(words.split(/[,;:(]|\b(?:by|with)\b/)[0] ?? words).filter(
    (each) => !fillers.has(each),
  );
  return found.slice(0, 5);
}

const wordsOf = (text: string): readonly string[] => plainWords(spoken(text));

const plainWords = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\be-mail/g, "email")
    .replace(/['’]s\b/g, "")
    .match(/[a-z0-9]+/g) ?? ["system"];

/** The first few, and how many more: `a, b and 3 more`. */
export function someOf(items: readonly string[], most = 3): string {
  return items.length <= most + 1
    ? listed(items)
    : `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}

/** Each once, in the order of the first. */
export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
