import { type WrittenType, writtenTypes } from "../catalog/written-types.ts";

export interface ReadType {
  readonly sql: string;
  readonly logical: WrittenType["logical"];
}

const byWritten = new Map(
  writtenTypes.flatMap((type) => type.written.map((word) => [word, type] as const)),
);

/** The type that a file writes, as PostgreSQL has it: `BIGSERIAL` is a bigint. */
export function readType(written: string | undefined): ReadType | undefined {
  if (written === undefined || written.length > 200) return undefined;
  const lower = written.toLowerCase().replace(/\s+/g, " ").trim();
  const size = /\(([\d, ]{1,20})\)/.exec(lower)?.[1]?.replaceAll(" ", "");
  const base = lower.replace(/\s?\([^()]*\)/, "").trim();
  const type = byWritten.get(lower) ?? byWritten.get(base);
  if (type === undefined) return undefined;
  const sized = type.sized === true && /^[1-9]\d{0,4}(?:,\d{1,3})?$/.test(size ?? "");
  return { sql: sized ? `${type.sql}(${size})` : type.sql, logical: type.logical };
}
