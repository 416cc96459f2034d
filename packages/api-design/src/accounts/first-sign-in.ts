import { type DataOf, type FirstSignIn, isHeldByDirectory } from "@planc/core";
import type { api } from "@planc/core/ir";

type OperationError = DataOf<typeof api.operation>["errors"][number];

/** What the operation that ends a sign-in says of the account. */
export function firstSignInTold(
  { makes, binds }: FirstSignIn,
  provider: string,
): readonly string[] {
  return [
    "The account is found by iss and sub of the ID token.",
    ...(binds
      ? [
          `One that somebody else made is tied to both at the first sign-in: where ${verified(provider)} is that of exactly one account that is tied to nobody. Afterwards the address counts no more.`,
        ]
      : []),
    ...(makes
      ? [
          `Where there is none${binds ? " to tie" : ""}, it is made of iss, sub, and name and email, which ${provider} has verified.`,
        ]
      : []),
  ];
}

/** Whom a provider knows and the product does not let in. */
export function firstSignInErrors(
  { makes, binds }: FirstSignIn,
  provider: string,
): readonly OperationError[] {
  return [
    {
      status: 403,
      problem: "account-not-bound",
      when: makes
        ? `${provider} has not verified the address (email_verified), so that nothing is made of it.`
        : `${provider} knows the person, and no account here is tied to them or waits for their address: who invites is to be asked.`,
    },
    ...(makes
      ? [
          {
            status: 409,
            problem: "address-taken",
            when: `The address is that of another account${binds ? ", which is tied already" : ""}: nobody is let into it by an address.`,
          },
        ]
      : []),
  ];
}

/** A directory alone sets the addresses of its people, so that no e-mail has to prove them. */
function verified(provider: string): string {
  return isHeldByDirectory({ owner: "provider", provider })
    ? `the email claim, which ${provider} alone sets,`
    : "the email claim, with email_verified,";
}
