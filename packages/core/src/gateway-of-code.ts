import type { component } from "./ir/architecture.ts";
import type { DataOf } from "./slot.ts";

/** Gateways that are a library, by their names: what hands requests on is a program that the team builds around it. */
export const libraryGateways: ReadonlySet<string> = new Set(["YARP", "Ocelot"]);

/**
 * Whether a component is a gateway that the team writes, builds and releases as it does its services. A component
 * has the version of what it is made with behind its name.
 */
export function isCodeGateway({
  kind,
  technology,
}: Pick<DataOf<typeof component>, "kind" | "technology">): boolean {
  return kind === "gateway" && libraryGateways.has((technology ?? "").replace(/ \d[\d.]*$/, ""));
}
