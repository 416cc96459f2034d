import { soleRef, type ViewOf } from "@planc/core";
import { type api, security } from "@planc/core/ir";

type Policy = ViewOf<typeof security.policy>;
type Operation = ViewOf<typeof api.operation>;

const lists: ReadonlySet<string> = new Set(["list", "search"]);
/** Effects that many actions of one thing have, each of its own. */
const ofOneAction: ReadonlySet<string> = new Set(["transition", "command"]);

/**
 * The policies that decide about an operation: of those it names, the ones that allow its effect, and
 * of them the ones for its very action. That somebody may create a thing says nothing about reading it.
 * An operation that is open to everyone may name none, but whose thing it is about still counts.
 */
export function judging(operation: Operation, policies: readonly Policy[]): readonly Policy[] {
  const { access, effect, realises } = operation.data;
  const open = access.kind === "public";
  const named = new Set<string>(access.policies);
  // Whose accounts they look after bounds whom they give roles, whatever else they do with those.
  if (realises.includes(soleRef(security.roleGiving)))
    return policies.filter((each) => named.has(each.ref));
  const behind = new Set<string>(realises);
  const reads = effect === "read" || lists.has(effect);
  const isMeant = (each: Policy) => each.data.actions.some((action) => behind.has(action));
  // Who works with what others see in part only sees the whole of it, by the same operation.
  const things = new Set(
    open && reads
      ? policies.flatMap((each) =>
          isMeant(each) && each.data.condition === "state" ? each.data.concept : [],
        )
      : [],
  );
  const isBesides = ({ data: { actions, concept } }: Policy) =>
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
  const meant = fitting.filter(isMeant);
  // To ship a thing is another matter than to cancel it, though both move it on.
  if (meant.length > 0 && ofOneAction.has(effect)) return meant;
  return reads
    ? fitting
    : fitting.filter(
        (each) => meant.includes(each) || !meant.some((one) => one.data.role === each.data.role),
      );
}
