import type { ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Recognised } from "./carrier-of.ts";

/** What people carry, as it was decided where the text says nothing of it. */
export function asDecided(
  recognised: Recognised,
  choices: readonly ViewOf<typeof decision.choice>[],
): Recognised {
  const decided = choices.find(({ data }) => data.topic === "decision/topic#sign-in");
  if (recognised.because !== undefined || decided?.data.technology !== "server-session")
    return recognised;
  return {
    carrier: {
      kind: "session-cookie",
      cookie: "__Host-session",
      sameSite: "Lax",
      state: "database",
    },
    stateless: false,
    because: "a session that the server keeps is what was decided for a browser",
    from: [decided.ref],
  };
}
