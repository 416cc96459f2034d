import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { Together } from "./availability.ts";
import type { Form } from "./form.ts";

/** The fields that the body of a change has; absent where a whole record is made, which has all of them. */
export function writtenIn(
  { effect }: Pick<Form, "effect">,
  request: string | undefined,
  schemas: readonly ViewOf<typeof api.schema>[],
): ReadonlySet<string> | undefined {
  if (effect !== "update") return undefined;
  const schema = schemas.find(({ ref }) => ref === request);
  return schema && new Set(schema.data.properties.flatMap(({ field }) => field ?? []));
}

/** The rules of what no two have alike that a request can break; what ended can come to count again by a change. */
export function breakable(
  { effect }: Pick<Form, "effect">,
  together: readonly Together[],
  written: ReadonlySet<string> | undefined,
): readonly Together[] {
  if (effect !== "create" && effect !== "update") return [];
  if (written === undefined) return together.filter(({ repeats }) => repeats !== true);
  return together.filter(({ active, fields }) => active || fields.some((ref) => written.has(ref)));
}
