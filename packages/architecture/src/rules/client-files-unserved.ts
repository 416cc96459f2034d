import { optional } from "@planc/core";
import { architecture, decision } from "@planc/core/ir";
import { builtClients } from "../catalog/built-clients.ts";
import { rule } from "../kit.ts";

/** A browser gets the built files of its client from somewhere: behind a gateway that keeps none, nothing hands them out. */
export const clientFilesUnserved = rule("client-files-unserved", {
  reads: { components: architecture.component, choices: optional(decision.choice) },
  check: ({ components, choices, report }) => {
    const gateway = components.find(({ data }) => data.kind === "gateway");
    const client = components.find(({ data }) => data.kind === "web-client");
    const isBuilt = choices.some(
      ({ data }) =>
        data.topic === "decision/topic#web-framework" && builtClients.has(data.technology),
    );
    const isHosted = choices.some(
      ({ data }) => data.topic === "decision/topic#hosting" && data.basis === "stated",
    );
    const isServed = components.some(
      ({ data }) =>
        data.kind === "cdn" || data.responsibilities.includes("built files of the web client"),
    );
    if (!gateway || !client || !isBuilt || isHosted || isServed) return;
    report(
      "client-files-unserved",
      { client: client.data.name, gateway: gateway.data.technology ?? gateway.data.name },
      { ref: client.ref },
    );
  },
});
