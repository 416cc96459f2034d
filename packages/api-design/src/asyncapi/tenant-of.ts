import type { ViewOf } from "@planc/core";
import type { data, security } from "@planc/core/ir";
import { fieldsOf } from "../operation/lookups.ts";

export interface Tenant {
  readonly name: string;
  /** Whether each row of an entity is of one tenant, by what it always refers to. */
  holds(entity: string | undefined): boolean;
}

/** The tenant that events name, where the plan keeps a row per tenant: outboxes note it down for them. */
export function tenantOf(
  identity: ViewOf<typeof security.identity> | undefined,
  entities: readonly ViewOf<typeof data.entity>[],
  fields: readonly ViewOf<typeof data.field>[],
): Tenant | undefined {
  const tenancy = identity?.data.tenancy;
  const root = entities.find(({ data: each }) => tenancy !== undefined && each.concept === tenancy);
  if (root === undefined) return undefined;
  const holds = (entity: string | undefined): boolean => {
    const seen = new Set<string>(entity === undefined ? [] : [entity]);
    for (const each of seen) {
      if (each === root.ref) return true;
      for (const { data: field } of fieldsOf(fields, each))
        if (field.required && field.references) seen.add(field.references.entity);
    }
    return false;
  };
  return { name: root.data.name, holds };
}
