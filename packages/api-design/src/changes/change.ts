import type { DataOf, ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";

export type Change = DataOf<typeof api.change>;
/** A change before it is known with which others it came. */
export type Found = Omit<Change, "edition" | "versions">;
export type Operation = ViewOf<typeof api.operation>;
export type Schema = ViewOf<typeof api.schema>;
export type Property = Schema["data"]["properties"][number];
export type Parameter = Operation["data"]["parameters"][number];

/** `GET /tasks/{taskId}` */
export function callOf({ data: { method, path } }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

/** What a client sends, by whose limits it is refused; or what it gets, which it has to understand. */
export type Direction = "request" | "response";
