import {
  mysqlIdentifier as identifier,
  mysqlLiteral as literal,
  mysqlTableName,
} from "../mysql/quote.ts";
import { cents, clock, dayOf, type SeedWords } from "./words.ts";

/** How MySQL writes them. */
export const mysqlSeedWords: SeedWords = {
  identifier,
  table: mysqlTableName,
  literal,
  boolean: String,
  money: (amount, limits) => cents(amount(1), limits),
  point: (latitude, longitude) => `point(${latitude}, ${longitude})`,
  time: (hour) => literal(`${clock(hour)}:00`),
  minutes: (count) => String(count * 60),
  list: (values) => literal(JSON.stringify(values)),
  bytes: (text) => `unhex(sha2(${literal(text)}, 256))`,
  uuid: (text) => `uuid_to_bin(${literal(text)})`,
  date: (date) => literal(dayOf(date)),
  moment: (date) => literal(date.toISOString().replace("T", " ").slice(0, 19)),
  fallback: () => "DEFAULT",
  // Every other fault of a row is told, which INSERT IGNORE would hide.
  onceMore: (column) => `ON DUPLICATE KEY UPDATE ${identifier(column)} = ${identifier(column)}`,
  begin: ["SET NAMES utf8mb4;", "START TRANSACTION;"],
  commit: ["COMMIT;"],
};
