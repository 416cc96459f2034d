import { byRef, optional, slug } from "@planc/core";
import { api, architecture } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** What happens once is called the same by webhook, in the payload's own type, and as an event between components. */
export const webhookApartFromEvent = rule("webhook-apart-from-event", {
  reads: {
    webhooks: optional(api.webhook),
    schemas: optional(api.schema),
    events: optional(architecture.event),
  },
  check: ({ webhooks, schemas, events, report }) => {
    const schema = byRef(schemas);
    const event = byRef(events);
    for (const { ref, data } of webhooks) {
      if (data.type === undefined) continue;
      const names = [
        ...(data.event ? [event.get(data.event)?.data.name] : []),
        ...(schema.get(data.payload ?? "")?.data.properties.find(({ name }) => name === "type")
          ?.values ?? []),
      ].flatMap((each) => each ?? []);
      for (const other of new Set(names))
        if (slug(other) !== slug(data.type))
          report("webhook-apart-from-event", { type: data.type, other }, { ref });
    }
  },
});
