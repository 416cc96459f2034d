import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { locks } from "../catalog/postgresql-locks.ts";

type Migration = DataOf<typeof data.migration>;
export type Statement = Migration["forward"][number];
export type Change = Migration["changes"][number];
export type Phase = Statement["phase"];

type Details = Partial<Omit<Statement, "phase" | "sql" | "lock">> & {
  readonly lock?: keyof typeof locks;
};

/** A statement that ends without a semicolon, with what it does to a system that runs. */
export function statement(phase: Phase, sql: string, details: Details = {}): Statement {
  const { lock, on = [], work = "none", ...rest } = details;
  return {
    phase,
    sql,
    ...(lock === undefined ? {} : { lock: locks[lock] }),
    on: [...on],
    work,
    ...rest,
  };
}

/** A name as people read it, without the quotes that SQL needs. */
export function plain(name: string): string {
  return name.replace(/^"|"$/g, "").replaceAll('""', '"');
}

/** `tasks_title_filled`: a name for what stands only while a migration runs. */
export function passing(table: string, ...words: readonly string[]): string {
  const bare = (name: string): string => plain(name.slice(name.lastIndexOf(".") + 1));
  const name = [table, ...words].map(bare).join("_");
  const cut = new TextDecoder()
    .decode(new TextEncoder().encode(name).slice(0, 63))
    .replace(/\uFFFD+$/, "");
  return /^[a-z_][a-z0-9_]*$/.test(cut) ? cut : `"${cut.replaceAll('"', '""')}"`;
}
