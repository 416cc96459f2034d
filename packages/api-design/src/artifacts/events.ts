import { optional } from "@planc/core";
import { api, architecture, brief } from "@planc/core/ir";
import { stringify } from "yaml";
import { brokeredEvents } from "../asyncapi/brokered.ts";
import { buildEvents } from "../asyncapi/build-events.ts";
import { artifact } from "../kit.ts";

/** What components tell each other through a broker; nothing where none carries anything. */
export const events = artifact("events", {
  reads: {
    product: brief.product,
    events: optional(architecture.event),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    schemas: optional(api.schema),
  },
  emit: ({ product, events: all, components, connections, schemas }) => {
    const brokered = brokeredEvents(all, components, connections);
    if (brokered.length === 0) return [];
    const document = buildEvents({
      productName: product.data.name,
      brokered,
      schemas,
      components,
      connections,
    });
    return [
      {
        path: "contracts/events.yaml",
        mediaType: "application/vnd.aai.asyncapi",
        text: stringify(document, { aliasDuplicateObjects: false, lineWidth: 100 }),
      },
    ];
  },
});
