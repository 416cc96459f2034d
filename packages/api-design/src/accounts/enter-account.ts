import { type DraftOf, type FirstSignIn, node, type ViewOf } from "@planc/core";
import { api, type security } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { firstSignInErrors, firstSignInTold } from "./first-sign-in.ts";
import { always } from "./properties.ts";

/** Where clients carry the token of a provider, nothing of this interface signs in: the first call makes or ties the account. */
export function enterAccount(about: {
  readonly identity: ViewOf<typeof security.identity>;
  readonly provider: string;
  readonly first: FirstSignIn;
  readonly resource: ViewOf<typeof api.resource>;
  readonly response: `api/schema#${string}`;
}): DraftOf<typeof api.operation> {
  const { identity, provider, first, resource, response } = about;
  const from = [identity.ref, ...first.taken];
  return node(
    api.operation,
    "enter-own-account",
    {
      operationId: "enterOwnAccount",
      method: "put",
      path: "/me",
      resource: resource.ref,
      summary: "Enter the account of who is signed in",
      description: [
        `The first call with a new token of ${provider}; until it was made, every other operation answers 403.`,
        ...firstSignInTold(first, provider),
      ].join(" "),
      effect: "command",
      access: { kind: "authenticated", roles: [], policies: [] },
      realises: from,
      ...(resource.data.component ? { component: resource.data.component } : {}),
      parameters: [],
      response,
      success: 200,
      errors: [
        {
          status: 401,
          problem: "unauthenticated",
          when: "The token is missing, expired or not valid.",
        },
        ...firstSignInErrors(first, provider),
        ...always,
      ],
      paginated: false,
      idempotency: "natural",
      lifecycle: "new",
    },
    derived("account-operation", from),
  );
}
