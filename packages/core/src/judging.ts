import type { api, security } from "./ir/index.ts";
import type { ViewOf } from "./node.ts";

type Policy = Pick<ViewOf<typeof security.policy>, "ref" | "data">;

interface Operation {
  readonly data: Pick<ViewOf<typeof api.operation>["data"], "access" | "effect" | "realises">;
}

const lists: ReadonlySet<string> = new Set(["list", "search"]);
/** Effects that many actions of one thing have, each of its own. */
const ofOneAction: ReadonlySet<string> = new Set(["transition", "command"]);

/**
 * The policies that decide about an operation: of those it names, the ones that allow its effect, and
 * of them the ones for its very action. That somebody may create a thing says nothing about reading it.
 * An operation that is open to everyone may name none, but whose thing it is about still counts. One that
 * the plan adds to an action of the text (that a file is there, another look at the keys) is judged by the
 * policies that it names: they were chosen for it, and no policy has its effect.
 */
export function judging<P extends Policy>(
  operation: Operation,
  policies: readonly P[],
): readonly P[] {
  const { access, effect, realises } = operation.data;
  const open = access.kind === "public";
  const named = new Set<string>(access.policies);
  // Whose accounts they look after bounds whom they give roles, whatever else they do with those.
  if (realises.some((each) => each.startsWith("security/role-giving#")))
    return policies.filter((each) => named.has(each.ref));
  const behind = new Set<string>(realises);
  const reads = effect === "read" || lists.has(effect);
  const isMeant = (each: P) => each.data.actions.some((action) => behind.has(action));
  // Who works with what others see in part only sees the whole of it, by the same operation.
  const things = new Set(
    open && reads
      ? policies.flatMap((each) =>
          isMeant(each) && each.data.condition === "state" ? each.data.concept : [],
        )
      : [],
  );
  const isBesides = ({ data: { actions, concept } }: P) =>
    actions.length === 0 && things.has(concept);
  const about = policies.filter(
    (each) => named.has(each.ref) || (open && (isMeant(each) || isBesides(each))),
  );
  const exact = about.filter(({ data: { effects } }) =>
    effects.some((one) => one === effect || (lists.has(one) && lists.has(effect))),
  );
  // Whoever is shown a list of things may read one of it, where nothing says who else does.
  const fitting =
    exact.length === 0 && effect === "read" && !open
      ? about.filter(({ data: { effects } }) => effects.some((one) => lists.has(one)))
      : exact;
  if (!open && isAdded(operation)) return about;
  // Another look at what somebody works with; to have made something opens nothing.
  if (!open && reads && fitting.length === 0) {
    const worked = about.filter(
      (each) => isMeant(each) && each.data.effects.some((one) => one !== "create"),
    );
    // Where nobody works with it, whoever may read one is listed those that they may read.
    return worked.length > 0 ? worked : about.filter(({ data }) => data.effects.includes("read"));
  }
  const meant = fitting.filter(isMeant);
  // To ship a thing is another matter than to cancel it, though both move it on.
  if (meant.length > 0 && ofOneAction.has(effect)) return meant;
  return reads
    ? fitting
    : fitting.filter(
        (each) => meant.includes(each) || !meant.some((one) => one.data.role === each.data.role),
      );
}

/** What changes a thing beside the actions of the text. */
const isAdded = ({ data: { effect, realises } }: Operation): boolean =>
  ofOneAction.has(effect) && !realises.some((each) => each.startsWith("brief/action#"));
