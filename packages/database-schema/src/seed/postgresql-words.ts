import { identifier, literal, tableIdentifier } from "../postgresql/quote.ts";
import { cents, clock, dayOf, type SeedWords } from "./words.ts";

export const postgresqlWords: SeedWords = {
  identifier,
  table: tableIdentifier,
  literal,
  boolean: String,
  money: (amount, limits) => cents(amount(1), limits),
  point: (latitude, longitude) => `point(${latitude}, ${longitude})`,
  time: (hour) => literal(clock(hour)),
  minutes: (count) => literal(`${count} minutes`),
  list: (values, type) => `ARRAY[${values.map(literal).join(", ")}]::${type}`,
  bytes: (text) => `sha256(${literal(text)}::bytea)`,
  uuid: literal,
  date: (date) => literal(dayOf(date)),
  moment: (date) => literal(date.toISOString().replace(".000Z", "Z")),
  fallback: () => "DEFAULT",
  onceMore: () => "ON CONFLICT DO NOTHING",
  begin: ["BEGIN;"],
  commit: ["COMMIT;"],
};
