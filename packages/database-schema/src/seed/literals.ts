import type { DataOf } from "@planc/core";
import { slug } from "@planc/core";
import type { data } from "@planc/core/ir";
import { peopleKinds, seedNames, seedPeople } from "../catalog/seed-names.ts";
import { seedProse, seedTexts } from "../catalog/seed-texts.ts";
import { capital, snake } from "../naming/identifier.ts";
import type { SeedWords } from "./words.ts";

type Column = DataOf<typeof data.column>;

/** Which row of which thing a value is for. */
export interface RowOf {
  /** What one is called: `Project member`. */
  readonly thing: string;
  /** From 0. */
  readonly at: number;
  /** When it was made. */
  readonly madeAt: Date;
  /** What makes it differ from the others where two would be alike. */
  readonly apart: number;
  /** No two rows have the same. */
  readonly alone: boolean;
}

/** A value of the column as SQL, by what its name means; nothing where it is left empty. */
export function literalFor(column: Column, row: RowOf, words: SeedWords): string | undefined {
  const { at } = row;
  const { literal } = words;
  const fitted = (text: string, apart = 0) => literal(fittedTo(text, column, apart));
  const { values } = column;
  if (values && values.length > 0) return literal(values[at % values.length] ?? "");
  switch (column.logical) {
    case "boolean":
      return words.boolean(at % 2 === 0);
    case "integer":
      return whole(numberIn(column, row.alone ? 1 + at + row.apart : 1 + ((at * 3) % 12)));
    case "decimal":
      return String(numberIn(column, 1.5 + at + row.apart));
    case "money":
      return words.money(
        (scale) => numberIn(column, ([19.9, 49, 7.5, 120][at % 4] ?? 1) * scale),
        column,
      );
    case "percent":
      return String(numberIn(column, [5, 12.5, 20, 7][at % 4] ?? 1));
    case "email":
      return literal(mailOf(row));
    case "phone":
      // Numbers that the North American plan keeps for stories.
      return literal(`+12025550${100 + ((at + row.apart * 10) % 100)}`);
    case "url":
      return literal(
        `https://example.org/${snake(column.name).replaceAll("_", "-")}/${at + 1 + row.apart}`,
      );
    case "country":
      return literal(["PT", "BE", "KE", "JP"][at % 4] ?? "PT");
    case "currency":
      return literal("EUR");
    case "language":
      return literal(["en", "nl", "pt", "ja"][at % 4] ?? "en");
    case "geo-point":
      return words.point(
        [38.72, 51.05, -1.29, 34.69][at % 4] ?? 0,
        [-9.14, 3.72, 36.82, 135.5][at % 4] ?? 0,
      );
    case "time":
      return words.time(8 + (at % 10));
    case "duration":
      return words.minutes(15 * (1 + (at % 4)));
    case "json":
      return literal(JSON.stringify({ example: at + 1 }));
    case "list":
      return listed(column, words);
    case "binary":
      return words.bytes(`${row.thing} ${at + 1} ${row.apart}`);
    case "secret-hash":
      // A form that no hash has: nobody signs in by it.
      return isBinary(column) ? words.bytes(`${row.thing} ${at + 1}`) : fitted("!");
    case "uuid":
      return words.uuid(uuidOf(0xff00, at + row.apart * 100));
    case "file":
      return fitted(`${snake(row.thing)}/${at + 1 + row.apart}`);
    case "long-text":
      return fitted(
        chosen(seedProse, column.name, at) ?? seedProse.at(-1)?.values[at % 5] ?? "",
        row.apart,
      );
    default:
      return fitted(textFor(column, row), row.apart);
  }
}

/** A whole number that every engine keeps as one; nothing where a limit leaves none. */
export function whole(value: number): string | undefined {
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** UUIDs of version 7, in the order of tables and rows. */
export function uuidOf(table: number, row: number): string {
  return `019a${table.toString(16).padStart(4, "0")}-0000-7000-8000-${(row + 1).toString(16).padStart(12, "0")}`;
}

function isBinary({ type }: Column): boolean {
  return /^bytea$|blob$|^(?:var)?binary/i.test(type);
}

function isPerson(thing: string): boolean {
  return peopleKinds.has(lastWord(thing));
}

function lastWord(name: string): string {
  return snake(name).split("_").at(-1) ?? "";
}

function mailOf({ thing, at, apart }: RowOf): string {
  const person = seedPeople[at % seedPeople.length] ?? seedPeople[0];
  const plain = person
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("ø", "o")
    .replace(/[^a-z ]/g, "")
    .replace(" ", ".");
  const whose = isPerson(thing) ? plain : `${snake(thing).replaceAll("_", "-")}.${at + 1}`;
  const again = Math.floor(at / seedPeople.length) + apart;
  return `${whose.replace(/[^a-z0-9.-]/g, "x")}${again > 0 ? again + 1 : ""}@example.org`;
}

/** Names that say that a value only tells one from another. */
const telling = /(?:^|_)(?:id|code|number|sku|key|token|reference|barcode|ref|identity_subject)$/;
const naming = /^(?:name|title|full_name|display_name)$/;

function textFor(column: Column, { thing, at }: RowOf): string {
  const name = snake(column.name);
  if (naming.test(name)) return nameOf(thing, at);
  const of = name.replace(/_(?:name|title|slug)$/, "");
  if (name === "slug" || name.endsWith("_slug")) return slug(nameOf(thing, at));
  if (/(?:^|_)(?:domain|host|hostname)$/.test(name))
    return `${slug(nameOf(thing, at))}.example.org`;
  // Codes and ids are told apart by a number.
  if (telling.test(name) && chosen(seedTexts, column.name, at) === undefined) {
    const short = name.split("_").map((word) => word.charAt(0).toUpperCase());
    return `${short.join("")}-${1001 + at}`;
  }
  if (name === "identity_subject") return `subject-${1001 + at}`;
  const said = chosen(seedTexts, column.name, at);
  if (said !== undefined) return said;
  // "author", "recipient": whom somebody wrote down.
  if (isPerson(name)) return nameOf(name, at);
  return of === name ? `${capital(name.replaceAll("_", " "))} ${at + 1}` : nameOf(of, at);
}

function nameOf(thing: string, at: number): string {
  if (isPerson(thing)) return seedPeople[at % seedPeople.length] ?? "";
  const names = seedNames.find(({ kinds }) => kinds.includes(lastWord(thing)))?.names;
  const plain = capital(thing.toLowerCase().replaceAll("_", " "));
  return names?.[at % names.length] ?? `${plain} ${at + 1}`;
}

function chosen(
  from: readonly { readonly ends: readonly string[]; readonly values: readonly string[] }[],
  name: string,
  at: number,
): string | undefined {
  const words = snake(name).replaceAll("_", " ");
  const fits = from
    .flatMap(({ ends, values }) => ends.map((end) => ({ end, values })))
    .filter(({ end }) => words === end || words.endsWith(` ${end}`))
    .sort((a, b) => b.end.length - a.end.length);
  const values = fits[0]?.values;
  return values?.[at % values.length];
}

/** Within the limits of the column; with a number at its end where two would be alike. */
function fittedTo(
  text: string,
  { maxLength = Number.POSITIVE_INFINITY, minLength = 0 }: Column,
  apart = 0,
): string {
  const end = apart > 0 ? ` ${apart + 1}` : "";
  const cut =
    [...text]
      .slice(0, Math.max(0, maxLength - end.length))
      .join("")
      .trimEnd() + end;
  return cut.padEnd(minLength, "x");
}

/** As many words as the limits ask for; nothing where that is more than a row to begin with should have. */
function listed({ type, minimum = 0, maximum = 2 }: Column, words: SeedWords): string | undefined {
  if (minimum > 1000) return undefined;
  const some = ["first", "second", "third", "fourth"];
  const count = Math.max(Math.min(2, Math.floor(maximum)), Math.ceil(minimum), 0);
  return words.list(
    Array.from({ length: count }, (_, at) => some[at] ?? `word ${at + 1}`),
    type,
  );
}

function numberIn(column: Column, wish: number): number {
  const { above, logical } = column;
  const isWhole = logical === "integer";
  const minimum =
    isWhole && column.minimum !== undefined ? Math.ceil(column.minimum) : column.minimum;
  const maximum =
    isWhole && column.maximum !== undefined ? Math.floor(column.maximum) : column.maximum;
  const step = isWhole ? 1 : 0.5;
  const next = isWhole ? Math.floor(above ?? 0) + 1 : (above ?? 0) + step;
  const least = minimum ?? (above === undefined ? Number.NEGATIVE_INFINITY : next);
  const value = Math.max(least, wish);
  if (maximum === undefined || value <= maximum) return value;
  return least > maximum && above !== undefined ? (above + maximum) / 2 : maximum;
}
