import type { component } from "./ir/architecture.ts";
import { makesPages } from "./makes-pages.ts";
import type { DataOf } from "./slot.ts";

type Asked = Pick<DataOf<typeof component>, "kind" | "choice">;

/**
 * Whether a component is the program that holds the open connections of clients, beside functions that hold none:
 * it owns nothing and serves no operation of the contract.
 */
export function holdsConnections({ kind, choice }: Asked): boolean {
  return kind === "service" && /^decision\/choice#real-time(?:$|\.)/.test(choice ?? "");
}

/** Whether a program answers no operation: it makes pages, or holds connections. */
export function standsBeside(asked: Asked): boolean {
  return makesPages(asked) || holdsConnections(asked);
}
