import { optional } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { accountsAt } from "../accounts/at.ts";
import { step } from "../kit.ts";
import { statedEndpoints } from "../stated/endpoints.ts";
import { isMadeAnyway, meantBy } from "../stated/matching.ts";
import { statedOperations } from "../stated/operations.ts";
import { isOfSession } from "../stated/sessions.ts";

/** What the text writes with method and path, as far as nothing else of the plan becomes it. */
export const statedEndpointsStep = step("stated-endpoints", {
  reads: {
    convention: api.convention,
    identity: optional(security.identity),
    requirements: optional(brief.requirement),
    systems: optional(brief.system),
    entities: optional(data.entity),
    fields: optional(data.field),
    relations: optional(brief.relation),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    components: optional(architecture.component),
  },
  writes: { resources: api.resource, schemas: api.schema, operations: api.operation },
  run: ({ convention, identity, requirements, systems, fields, components, ...known }) => {
    if (convention.data.style !== "rest") return { resources: [], schemas: [], operations: [] };
    const own = statedEndpoints(requirements, systems).filter((each) => {
      const meant = meantBy(each, known);
      return !(meant && isMadeAnyway(meant, known)) && !isOfSession(each, identity);
    });
    return statedOperations(own, {
      known,
      fields,
      identity,
      component: accountsAt(components)?.ref,
      propertyCase: convention.data.propertyCase,
      by: "endpoint-as-stated",
    });
  },
});
