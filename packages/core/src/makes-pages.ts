import type { component } from "./ir/architecture.ts";
import type { DataOf } from "./slot.ts";

/**
 * Whether a component is the program that makes the pages of a web client. It answers to browsers and calls the
 * interface itself: it owns nothing and serves no operation of the contract.
 */
export function makesPages({
  kind,
  choice,
}: Pick<DataOf<typeof component>, "kind" | "choice">): boolean {
  const runs = kind === "service" || kind === "function";
  return runs && /^decision\/choice#web-framework(?:$|\.)/.test(choice ?? "");
}
