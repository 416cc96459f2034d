import { moneyScale } from "../catalog/sqlite-types.ts";
import { sqliteDefault } from "../sqlite/ddl.ts";
import { sqliteIdentifier as identifier, sqliteLiteral as literal } from "../sqlite/quote.ts";
import { whole } from "./literals.ts";
import { clock, dayOf, type SeedWords } from "./words.ts";

/** How SQLite writes them; a product that runs a file as a whole refuses a transaction in it. */
export function sqliteWords(asWhole: boolean): SeedWords {
  return {
    identifier,
    table: identifier,
    literal,
    boolean: (value) => (value ? "1" : "0"),
    money: (amount) => whole(Math.round(amount(moneyScale))),
    point: (latitude, longitude) => literal(JSON.stringify([longitude, latitude])),
    time: (hour) => literal(`${clock(hour)}:00`),
    minutes: (count) => String(count * 60),
    list: (values) => literal(JSON.stringify(values)),
    bytes: (text) => `x'${Buffer.from(text, "utf8").toString("hex")}'`,
    uuid: literal,
    date: (date) => literal(dayOf(date)),
    moment: (date) => literal(date.toISOString()),
    // Among values, SQLite has no word for what a column gets by itself.
    fallback: ({ default: fallback }) => (fallback ? sqliteDefault(fallback) : "NULL"),
    onceMore: () => "ON CONFLICT DO NOTHING",
    begin: asWhole ? [] : ["PRAGMA foreign_keys = ON;", "BEGIN;"],
    commit: asWhole ? [] : ["COMMIT;"],
  };
}
