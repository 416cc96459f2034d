import type { action } from "./ir/brief.ts";
import type { DataOf } from "./slot.ts";

/** The id of the function that sends people on, where a text wants that apart from all else. */
export const sendsOnId = "redirect-functions";

const passing: ReadonlySet<string> = new Set(["follow", "redirect", "resolve", "visit"]);

/** Whether somebody comes by a thing to be sent on: what such a product is for, each time. */
export const isPassing = ({
  effect,
  verb,
}: Pick<DataOf<typeof action>, "effect" | "verb">): boolean =>
  effect === "read" && passing.has(verb);
