import type { brief, security } from "./ir/index.ts";
import type { ViewOf } from "./node.ts";
import type { Ref } from "./ref.ts";

type Action = ViewOf<typeof brief.action>;

const userConcept = "brief/concept#user";

/** How the account of somebody whom a provider knows comes to be, and who waits for it. */
export interface FirstSignIn {
  /** Nobody has made it before: the first sign-in does. */
  readonly makes: boolean;
  /** Somebody else has made it before: the first sign-in ties it to whom the provider means. */
  readonly binds: boolean;
  /** The actions by which people give themselves an account, which signing in carries out. */
  readonly taken: readonly Ref<"brief/action">[];
}

/** What the first sign-in does about the account, where a provider knows people; nothing where the product does. */
export function firstSignInOf(
  actions: readonly Action[],
  actors: readonly ViewOf<typeof brief.actor>[],
  identity: { readonly data: Pick<ViewOf<typeof security.identity>["data"], "owner"> } | undefined,
): FirstSignIn | undefined {
  if (identity?.data.owner !== "provider") return undefined;
  const making = actions.filter(
    ({ data: { concept, effect, automatic, verb } }) =>
      concept === userConcept &&
      automatic === undefined &&
      (effect === "create" || verb === "invite"),
  );
  const anonymous = new Set<string>(
    actors.filter(({ data }) => data.anonymous === true).map(({ ref }) => ref),
  );
  const own = making.filter(
    ({ data }) => data.open === true || data.actors.some((each) => anonymous.has(each)),
  );
  const isByOthers = making.length > own.length;
  return {
    makes: own.length > 0 || !isByOthers,
    binds: isByOthers,
    taken: own.map(({ ref }) => ref),
  };
}
