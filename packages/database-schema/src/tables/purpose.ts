import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { snake } from "../naming/identifier.ts";

/** What a thing is for, where the text says it; not where all that it says are the names of fields. */
export function purposeIn(
  description: string | undefined,
  fields: readonly ViewOf<typeof data.field>[],
): string | undefined {
  if (description === undefined) return undefined;
  const names = new Set(
    fields.flatMap(({ data: { name } }) => [snake(name), snake(name).replace(/_(?:id|key)$/, "")]),
  );
  const items = description
    .replace(/\([^)]*\)/g, "")
    .split(/[,;.]/)
    .map((item) => snake(item.trim().slice(0, 60)).replace(/_(?:id|key)$/, ""))
    .filter((item) => item !== "");
  const known = items.filter((item) => names.has(item) || dates.has(item));
  return items.length > 2 && known.length >= items.length - 1 ? undefined : description;
}

const dates: ReadonlySet<string> = new Set("created_at id timestamp updated_at".split(" "));
