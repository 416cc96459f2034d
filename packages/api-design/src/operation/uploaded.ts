import type { ViewOf } from "@planc/core";
import type { architecture, brief, data } from "@planc/core/ir";
import { accessOf, userConcept } from "./access.ts";
import { policiesOn } from "./lookups.ts";
import { isFile } from "./uploads.ts";

type Field = ViewOf<typeof data.field>;
type Action = ViewOf<typeof brief.action>;

/** A thing with a file that goes to the store by itself, and who works on the file when it is there. */
export interface Upload {
  readonly files: readonly Field[];
  readonly made: Action;
  readonly waiting: readonly string[];
}

/**
 * What has to be told that a file is there: a signed address takes it beside the interface, so that the plan's
 * own record is older than the file. Nothing where people say it by an action of the text's own.
 */
export function uploadOf(
  { data: { concept }, ref }: ViewOf<typeof data.entity>,
  facts: {
    readonly fields: readonly Field[];
    readonly actions: readonly Action[];
    readonly events: readonly ViewOf<typeof architecture.event>[];
    readonly components: readonly ViewOf<typeof architecture.component>[];
  },
): Upload | undefined {
  const files = facts.fields.filter((each) => each.data.entity === ref && isFile(each));
  const about = facts.actions.filter(({ data }) => data.concept === concept);
  const made = about.find(
    ({ data: { effect, automatic } }) => effect === "create" && automatic === undefined,
  );
  if (concept === undefined || files.length === 0 || made === undefined) return undefined;
  const isSaid = about.some(
    ({ data: { automatic, verb, effect } }) =>
      automatic === undefined && effect === "transition" && completing.test(verb),
  );
  if (isSaid) return undefined;
  const worksOn = about.some(({ data }) => data.automatic === "event" && data.background === true);
  const consumers = facts.events.flatMap(({ data }) =>
    data.action === made.ref ? data.consumers : [],
  );
  const waiting = facts.components
    .filter(({ ref: own, data }) => data.kind === "worker" && consumers.includes(own))
    .map(({ data }) => data.name);
  return worksOn || waiting.length > 0 ? { files, made, waiting } : undefined;
}

/** Deeds by which people say that what they sent is through. */
const completing = /^(?:complete|confirm|finalis|finaliz|finish)/i;

/**
 * Who may say that a file is there: whoever may make the thing that has it, of what is their own where they make
 * that. An account is made before anybody has signed in; its file is sent by whose account it is.
 */
export function completersOf({
  made,
  ...about
}: Pick<Parameters<typeof accessOf>[0], "concept" | "policies" | "identity" | "actors"> & {
  readonly made: Action;
}): ReturnType<typeof accessOf> {
  const own = policiesOn(about.policies, about.concept);
  if (about.concept === userConcept) {
    const changing = (["update", "delete"] as const).find((each) =>
      own.some(({ data }) => data.effects.includes(each)),
    );
    return accessOf({ ...about, effect: changing ?? "create", actions: [made], implied: true });
  }
  const making = accessOf({ ...about, effect: "create", actions: [made], implied: false });
  if (making.kind === "public") return making;
  const policies = making.roles.flatMap((role) => {
    const theirs = own.filter(({ data }) => data.role === role);
    const ofOwn = theirs.filter(
      ({ data: { condition, effects } }) => condition === "own" && !effects.includes("create"),
    );
    const makes = theirs.filter(({ ref }) => making.policies.includes(ref));
    const first = (["update", "delete", "read", "list"] as const).find((each) =>
      ofOwn.some(({ data }) => data.effects.includes(each)),
    );
    return first === undefined
      ? makes
      : ofOwn.filter(({ data: { effects } }) => effects.includes(first));
  });
  return { ...making, policies: [...new Set(policies.map(({ ref }) => ref))] };
}
