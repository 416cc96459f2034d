import type { DraftOf, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { api } from "@planc/core/ir";
import { trace } from "../catalog/made-in-passing.ts";

/**
 * Whether somebody calls it: a trace of what was done, of which a caller could give nothing, is written by the
 * product with the change that it is about.
 */
export function isCalled(
  { data: { effect, method, resource, request } }: DraftOf<typeof api.operation>,
  resources: readonly ViewOf<typeof api.resource>[],
  schemas: readonly ViewOf<typeof api.schema>[],
): boolean {
  if (effect !== "create" || method !== "post") return true;
  const name = resources.find(({ ref }) => ref === resource)?.data.name ?? "";
  if (!trace.test(spoken(name))) return true;
  const body = schemas.find(({ ref }) => ref === request)?.data.properties ?? [];
  return body.some((each) => each.name !== "id" && !each.readOnly);
}
