import { isCookie, node, optional, renewalCookie } from "@planc/core";
import { api, brief, client, data, integration, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { neverKept, partsOf, renewalOf, signOutOf } from "../state/session.ts";

/** How each surface keeps who is signed in, goes on when that runs out, and what it never keeps. */
export const sessions = step("sessions", {
  reads: {
    surfaces: client.surface,
    identity: optional(security.identity),
    states: optional(client.state),
    calls: optional(client.call),
    operations: optional(api.operation),
    attributes: optional(brief.attribute),
    classes: optional(security.classification),
    fields: optional(data.field),
    providers: optional(integration.provider),
  },
  writes: { sessions: client.session },
  run: ({ surfaces, identity, operations, ...around }) => {
    if (
      identity === undefined ||
      identity.data.owner === "none" ||
      identity.data.carrier === undefined
    )
      return { sessions: [] };
    const renews = operations.find(({ data }) => data.session === "renews");
    return {
      sessions: surfaces.map((surface) => {
        const given = { surface, identity: identity.data, operations, renews, ...around };
        const renewal = renewalOf(given);
        const own = around.calls.filter(({ data }) => data.surface === surface.ref);
        return node(
          client.session,
          surface.id,
          {
            surface: surface.ref,
            parts: partsOf({
              ...given,
              inCookie: isCookie(identity.data),
              renewalCookie: renewalCookie(identity.data),
            }),
            ...(renewal ? { renewal } : {}),
            signOut: signOutOf({ ...given, calls: own }),
            never: neverKept(given),
          },
          derived("session-of-surface", [
            surface.ref,
            identity.ref,
            ...(renews ? [renews.ref] : []),
          ]),
        );
      }),
    };
  },
});
