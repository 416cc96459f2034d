import type { component } from "./ir/architecture.ts";
import type { DataOf } from "./slot.ts";

type Kind = DataOf<typeof component>["kind"];

const clients: ReadonlySet<Kind> = new Set<Kind>(["web-client", "mobile-client", "desktop-client"]);

const code: ReadonlySet<Kind> = new Set<Kind>([
  ...clients,
  "service",
  "module",
  "function",
  "worker",
  "command-line",
  "library",
  "pipeline-stage",
]);

/** Whether a component of this kind is code of the project. */
export const isCode = (kind: Kind): boolean => code.has(kind);

/** Whether it is code of the project in a person's hands. */
export const isClient = (kind: Kind): boolean => clients.has(kind);

/** Whether it is code that can keep rows: a browser has no store of the plan, and a library is called by what has. */
export const keepsRows = (kind: Kind): boolean =>
  code.has(kind) && kind !== "web-client" && kind !== "library";
