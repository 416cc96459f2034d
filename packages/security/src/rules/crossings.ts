import { optional } from "@planc/core";
import { architecture, security } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { isSensitive } from "../model.ts";
import { authenticates, passesThrough, topologyOf } from "../topology.ts";

const reads = {
  components: optional(architecture.component),
  connections: optional(architecture.connection),
} as const;

/** What leaves a trust zone with sensitive data is encrypted. */
export const unencryptedCrossing = rule("unencrypted-crossing", {
  reads,
  check: ({ components, connections, report }) => {
    const { crossings, nameOf } = topologyOf(components, connections);
    for (const { ref, data } of crossings) {
      if (data.encrypted || !isSensitive(data.class)) continue;
      report(
        "unencrypted-crossing",
        { from: nameOf(data.from), to: nameOf(data.to), class: data.class },
        { ref },
      );
    }
  },
});

/** Who gets or gives sensitive data across a boundary proves who it is, unless the text opens it. */
export const unauthenticatedCrossing = rule("unauthenticated-crossing", {
  reads: { ...reads, identity: optional(security.identity) },
  check: ({ components, connections, identity, report }) => {
    const { component, crossings, nameOf } = topologyOf(components, connections);
    const isOpen = identity?.data.owner === "none" && identity.why.kind === "stated";
    for (const connection of crossings) {
      const { ref, data } = connection;
      if (!isSensitive(data.class) || authenticates(connection) !== "no") continue;
      if (passesThrough(component(data.from))) continue;
      report(
        isOpen ? "open-crossing" : "unauthenticated-crossing",
        { from: nameOf(data.from), to: nameOf(data.to), class: data.class },
        { ref },
      );
    }
  },
});
