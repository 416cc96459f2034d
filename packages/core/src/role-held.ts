import type * as z from "zod";
import { carryingOf, type SignIn } from "./carrying.ts";
import type { component } from "./ir/architecture.ts";
import type { identity } from "./ir/security.ts";
import type { amount } from "./ir/shapes.ts";
import type { DataOf } from "./slot.ts";

interface Parts {
  readonly identity:
    | { readonly data: SignIn & Pick<DataOf<typeof identity>, "tokens"> }
    | undefined;
  readonly components: readonly { readonly data: Pick<DataOf<typeof component>, "kind"> }[];
}

/**
 * For how long a role that was taken away still counts: where several services read it from a token that they
 * check by its signature alone, until that token ends. Nothing where one program looks the account up.
 */
export function roleHeldFor({
  identity: signIn,
  components,
}: Parts): z.output<typeof amount> | undefined {
  const services = components.filter(({ data }) => data.kind === "service").length;
  const signed = carryingOf(signIn?.data).some(
    ({ credential, isJwt }) => credential === "token" && isJwt,
  );
  if (services < 2 || !signed) return undefined;
  const tokens = signIn?.data.tokens ?? [];
  return (tokens.find(({ name }) => name === "access token") ?? tokens[0])?.lifetime;
}

/** How texts ask that a change holds without a delay. */
export const atOnce =
  /\b(?:immediate(?:ly)?|at once|instant(?:ly)?|right away|straight away|without delay|next request|real[ -]time)\b/i;
