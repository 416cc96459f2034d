import { dotnetGateways } from "../entries/dotnet-gateways.ts";

/** Gateways that are a library: what hands requests on is a program of the team's own, built around it. */
export const gatewaysOfCode: ReadonlySet<string> = new Set(
  dotnetGateways.flatMap(({ name, form }) => (form === "library" ? [name] : [])),
);
