import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>["data"];
type Schema = ViewOf<typeof api.schema>;

/** The count of changes that a record keeps for who edits it. */
export function hasVersion(schema: Schema | undefined): boolean {
  return (schema?.data.properties ?? []).some(
    ({ name, type, readOnly }) => name === "version" && type === "integer" && readOnly,
  );
}

/** What marks the state of what an operation answers with; only what is read or returned whole has a mark. */
export function validatorOf(
  { method, paginated, session, file, success }: Operation,
  answer: Schema | undefined,
  isKept: boolean,
): "version" | "content" | undefined {
  if (session !== undefined || answer === undefined || success >= 300) return undefined;
  if (!paginated && hasVersion(answer)) return "version";
  return method === "get" && isKept && file === undefined ? "content" : undefined;
}
