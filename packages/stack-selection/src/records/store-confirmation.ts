import { counted, sample } from "../text/words.ts";
import type { Confirmed, Drawn } from "./drawn.ts";

/** A library opens a file, a rented one cannot be started, and a server can: with the tables of the plan. */
export function confirmStore({ ref, name, full, entry, drawn }: Confirmed): string | undefined {
  const stores = new Set<string>(
    drawn.stores.filter(({ data }) => data.choice === ref).map((each) => each.ref),
  );
  const tables = drawn.tables.filter(({ data }) => stores.has(data.store));
  if (tables.length === 0) return withoutTables(name, stores.size > 0, drawn);
  const names = sample(tables.map(({ data }) => data.name));
  const what = `${tables.length === 1 ? "its table" : `its ${counted(tables.length, "table")}`} (${names})`;
  if (entry?.fits?.embedded?.[0] === 1) {
    return `Tests of what is stored open a new file with ${full} and lay out ${what}.`;
  }
  return entry?.form === "service" || entry?.form === "platform"
    ? `Tests of what is stored run against an instance of ${name} that is theirs alone, with ${what}.`
    : `Tests of what is stored start ${full} in a container and lay out ${what}.`;
}

/** Of some engines the plan writes no tables: the model of the domain is what is laid out then. */
function withoutTables(name: string, isStore: boolean, { tables, entities }: Drawn) {
  if (!isStore || tables.length > 0 || entities.length === 0) return undefined;
  const names = sample(entities.map(({ data }) => data.name));
  return `The plan writes no tables for ${name}: its first migration lays out ${names} from data-model.md, and a test compares both.`;
}
