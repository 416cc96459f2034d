import { type DraftOf, type FirstSignIn, node, slug } from "@planc/core";
import { api } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { pascal } from "../naming.ts";
import type { AccountPlan } from "./asked.ts";
import type { Shared } from "./deeds.ts";
import { firstSignInErrors, firstSignInTold } from "./first-sign-in.ts";
import { always, invalid, text } from "./properties.ts";

/** Sealed, it needs no place on the server: what a browser cannot show was not begun in it. */
const startTold =
  "State, nonce, code verifier (S256) and where to return to are sealed into the cookie that it sets, for 10 min.";

/** Signing in by an account elsewhere: on to the provider, and back with what it hands out. */
export function providerOperations(
  plan: AccountPlan,
  { resource, component, identity, name, answer }: Shared,
  /** What it does about the account; nothing where accounts are there otherwise. */
  first?: FirstSignIn,
): {
  readonly operations: readonly DraftOf<typeof api.operation>[];
  readonly schemas: readonly DraftOf<typeof api.schema>[];
} {
  const operations = [...plan.providers].flatMap(([provider, requirements]) => {
    const from = [identity, ...requirements];
    const ends = [...from, ...(first?.taken ?? [])];
    const id = slug(provider.toLowerCase());
    const path = `/auth/providers/${id}`;
    const why = derived("account-operation", from);
    const shared = {
      resource,
      realises: from,
      ...(component ? { component } : {}),
      paginated: false,
      idempotency: "none",
      lifecycle: "new",
    } as const;
    return [
      node(
        api.operation,
        `start-${id}-sign-in`,
        {
          ...shared,
          operationId: `start${pascal(provider)}SignIn`,
          method: "get",
          path,
          summary: `Go on to ${provider} to sign in`,
          description: startTold,
          effect: "command",
          access: { kind: "public", because: "Signing in is how a caller becomes known." },
          parameters: [
            {
              name: name("return to"),
              in: "query",
              type: "text",
              required: false,
              maxLength: 512,
              description:
                "Where the page goes once somebody is signed in: a path of this site, which begins with one slash; anything else is 400.",
            },
          ],
          success: 302,
          begun: "set",
          errors: [{ ...invalid, when: "Where to return to is no path of this site." }, ...always],
          idempotency: "none",
        },
        why,
      ),
      node(
        api.operation,
        `finish-${id}-sign-in`,
        {
          ...shared,
          realises: ends,
          operationId: `finish${pascal(provider)}SignIn`,
          method: "post",
          path: `${path}/callback`,
          summary: `Sign in with what ${provider} handed out`,
          description: [
            `Whoever cancelled at ${provider} comes back without a code, and nothing is called.`,
            "The cookie that the start set is opened, compared with the state, and cleared.",
            ...(first ? firstSignInTold(first, provider) : []),
          ].join(" "),
          effect: "create",
          access: { kind: "public", because: `The code of ${provider} proves who asks.` },
          parameters: [],
          request: "api/schema#auth-provider-code",
          ...answer,
          session: "begins",
          begun: "shown",
          errors: [
            invalid,
            {
              status: 401,
              problem: "unauthenticated",
              when: `${provider} does not know the code, or the cookie of the start is missing, older than 10 min or of another state.`,
            },
            ...(first ? firstSignInErrors(first, provider) : []),
            ...always,
            {
              status: 503,
              problem: "unavailable",
              when: `${provider} does not answer in time: nobody is signed in, and the sign-in is begun anew.`,
            },
          ],
        },
        why,
      ),
    ];
  });
  if (operations.length === 0) return { operations, schemas: [] };
  const from = [identity, ...[...plan.providers.values()].flat()];
  return {
    operations,
    schemas: [
      node(
        api.schema,
        "auth-provider-code",
        {
          name: "AuthProviderCode",
          purpose: "command",
          description: "What a provider sends a person back with.",
          properties: [
            text(name("code"), "The code of the provider; good once.", {
              writeOnly: true,
              maxLength: 2048,
            }),
            text(name("state"), "What the sign-in was started with.", { maxLength: 512 }),
          ],
        },
        derived("account-operation", [...new Set(from)]),
      ),
    ],
  };
}
