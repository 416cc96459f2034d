import { carryingOf, isCookie } from "@planc/core";
import { isPublic, type Model, type Operation, signsInBy, writes } from "../model.ts";
import { counted } from "../text.ts";
import type { Control } from "./control.ts";

/** Operations that another site could make a browser call, with what the browser sends by itself. */
export function forgeable({ identity, operations }: Model): readonly Operation[] {
  if (!isCookie(identity?.data)) return [];
  return operations.filter(
    (each) =>
      (!isPublic(each) && writes.has(each.data.effect)) ||
      each.data.session !== undefined ||
      signsInBy(each),
  );
}

/** What the way in which callers are recognised brings with it. */
export const carrierControls: readonly Control[] = [
  {
    id: "sign-in-cookie",
    name: "Cookie of the sign-in",
    verification:
      "Set-Cookie of signing in has HttpOnly, Secure and SameSite, and no answer has the value in its body.",
    check: "Set-Cookie attributes",
    place: ({ identity, operations }) => {
      const carrier = identity?.data.carrier;
      if (!identity || (carrier?.kind !== "session-cookie" && carrier?.kind !== "token-cookie"))
        return undefined;
      const setting = operations.filter((each) => each.data.session !== undefined);
      return {
        at: [identity.ref, ...setting.map((each) => each.ref)],
        setting: `${carrier.cookie}, SameSite=${carrier.sameSite}`,
        what: `${carrier.cookie} is HttpOnly, Secure and SameSite=${carrier.sameSite}: no script of a page reads it, and it goes over TLS alone.`,
      };
    },
  },
  {
    id: "cross-site-requests",
    name: "Defence against cross-site requests",
    verification:
      "A changing request with a valid cookie and the Origin of another site, or none, gets 403 and changes nothing.",
    check: "foreign Origin: 403",
    place: (model) => {
      const at = forgeable(model);
      const carrier = model.identity?.data.carrier;
      const strict = carrier && "sameSite" in carrier && carrier.sameSite !== "None";
      const except = model.identity?.data.programs ? " Requests with a key need none." : "";
      return {
        at: at.map((each) => each.ref),
        setting: `Origin${strict ? `, SameSite=${carrier.sameSite}` : ""}${except && ", without keys"}`,
        what: `${counted(at.length, "changing operation")} answer 403 unless Origin names this site${strict ? `; SameSite=${carrier.sameSite} stops most of them in the browser before` : ""}.${except}`,
      };
    },
  },
  {
    id: "kept-sessions",
    name: "Sessions kept by the server",
    verification:
      "After signing out the old cookie gets 401, and the id before signing in differs from the one after.",
    check: "old cookie: 401",
    place: ({ identity, operations }) => {
      const carrier = identity?.data.carrier;
      if (!identity || carrier?.kind !== "session-cookie") return undefined;
      const own = operations.filter((each) => each.data.session !== undefined);
      return {
        at: [identity.ref, ...own.map((each) => each.ref)],
        setting: `hashed in ${carrier.state}`,
        what: `The id is random (128 bits at least), new at each sign-in, and kept in the ${carrier.state} by its hash; signing out ends the session there.`,
      };
    },
  },
  {
    id: "keys-of-programs",
    name: "Keys of programs",
    verification:
      "The store has no key that can be used, a key is in no answer but the one that makes it, and a revoked one gets 401.",
    check: "revoked key: 401",
    place: ({ identity }) =>
      identity && carryingOf(identity.data).some((each) => each.credential === "key")
        ? {
            at: [identity.ref],
            setting: "256 bits, hashed",
            what: "A key is random (256 bits), kept by its hash, shown once when it is made, and can be revoked by itself.",
          }
        : undefined,
  },
];
