import type { ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Recognised } from "./carrier-of.ts";

/** What people carry, as it was decided where the text says nothing of it. */
export function asDecided(
  recognised: Recognised,
  choices: readonly ViewOf<typeof decision.choice>[],
): Recognised {
  const decided = choices.find(({ data }) => data.topic === "decision/topic#sign-in");
  const technology = decided?.data.technology;
  if (recognised.because !== undefined || decided === undefined) return recognised;
  const from = [decided.ref];
  switch (technology) {
    case "server-session":
      return {
        carrier: {
          kind: "session-cookie",
          cookie: "__Host-session",
          sameSite: "Lax",
          state: "database",
        },
        stateless: false,
        because: "a session that the server keeps is what was decided for a browser",
        from,
      };
    case "signed-cookies":
      return {
        carrier: { kind: "token-cookie", cookie: "__Host-access", sameSite: "Lax" },
        stateless: false,
        because:
          "signed tokens in cookies are what was decided for a browser that several services answer",
        from,
      };
    case "back-end-for-front-end":
      return {
        ...recognised,
        byPages: true,
        because: "tokens that the program which makes the pages keeps are what was decided",
        from,
      };
    default:
      return recognised;
  }
}
