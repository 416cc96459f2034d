import { byRef, optional, spoken } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { asksForSealing } from "../sealed/said.ts";

/** What devices seal is bytes to the server: no text that it checks, and none that it searches. */
export const sealedInClear = rule("sealed-in-clear", {
  reads: {
    sealed: api.sealed,
    requirements: optional(brief.requirement),
    fields: optional(data.field),
    entities: optional(data.entity),
    resources: optional(api.resource),
    operations: optional(api.operation),
  },
  check: ({ sealed, requirements, fields, entities, resources, operations, report }) => {
    const field = byRef(fields);
    const entity = byRef(entities);
    const resource = byRef(resources);
    const asking = requirements.find(({ data }) => asksForSealing(data.text));
    const holders = new Map<string, string[]>();
    for (const { field: ref, as } of sealed.data.contents) {
      const own = field.get(ref)?.data;
      if (!own) continue;
      holders.set(own.entity, [...(holders.get(own.entity) ?? []), own.name]);
      if (as !== "message" || own.type === "binary") continue;
      report(
        "sealed-in-clear",
        {
          field: `${own.name} of ${spoken(entity.get(own.entity)?.data.name ?? own.entity)}`,
          type: own.type.replace("-", " "),
          sealing: asking?.data.text ?? sealed.data.technology,
        },
        { ref },
      );
    }
    const laysUp = sealed.data.events.some(
      ({ missing, when }) => missing !== true && when === "A device is new",
    );
    if (!laysUp)
      report(
        "sealed-without-keys",
        { sealing: asking?.data.text ?? sealed.data.technology },
        { ref: asking?.ref ?? sealed.ref },
      );
    for (const { ref, data: operation } of operations) {
      const of = resource.get(operation.resource)?.data;
      const shut = of?.entity && holders.get(of.entity);
      if (!of || !shut || !operation.parameters.some(({ name }) => name === "q")) continue;
      report(
        "sealed-searched",
        { operation: operation.operationId, resource: spoken(of.name), fields: shut.join(", ") },
        { ref },
      );
    }
  },
});
