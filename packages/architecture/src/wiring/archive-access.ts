import type { Ref } from "@planc/core";
import { backgroundTimeout } from "../catalog/protocols.ts";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import {
  archivesInFiles,
  isKeptByOwner,
  type Retention,
  retentionsIn,
} from "../model/retentions.ts";
import { unitOf } from "./owners.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";

/** What leaves its table when its time is over, with what cannot be without it, and who sees to that. */
export interface Leaving extends Retention {
  readonly by: ComponentView;
  readonly concepts: readonly Ref<"brief/concept">[];
}

export function leavingIn(plan: Plan): readonly Leaving[] {
  const worker = plan.byId.get("background-worker");
  return retentionsIn(plan.facts).flatMap((each) => {
    const { concept } = each;
    if (concept === undefined) return [];
    const by = isKeptByOwner(each, plan.facts) ? unitOf(concept, plan) : worker;
    return by ? [{ ...each, by, concepts: [concept, ...hangingOn(concept, plan)] }] : [];
  });
}

/** What cannot be without it: it leaves with it, or keeps it from leaving. */
function hangingOn(concept: string, { relations }: Plan): readonly Ref<"brief/concept">[] {
  const hanging = relations.flatMap(({ data: { from, to, kind, owned, required } }) =>
    to === concept &&
    from !== to &&
    kind !== "many-to-many" &&
    (owned === true || required === true)
      ? [from]
      : [],
  );
  return [...new Set(hanging)];
}

/** Who archives writes files, and reads them back before rows are deleted for them. */
export function archiveAccess(plan: Plan): readonly ConnectionDraft[] {
  const store = plan.byId.get("object-store");
  if (!store || !archivesInFiles(plan.facts)) return [];
  const archived = leavingIn(plan).filter((each) => each.archived);
  const archivers = [...new Set(archived.map(({ by }) => by))];
  return archivers.map((by) => {
    const own = archived.filter((each) => each.by === by);
    const carries = [...new Set(own.flatMap(({ concepts }) => concepts))];
    const names = own.flatMap(({ concept }) =>
      concept ? (plan.facts.concept.get(concept) ?? []) : [],
    );
    return connect(
      plan,
      [by, store],
      {
        purpose: `writes the archive of ${listed(names.map(({ data }) => several(data)))}, and reads it back`,
        ...wireTo(store, backgroundTimeout),
        mode: "async",
        carries,
      },
      derived("data-access", [...refsOf(by, store), ...own.map(({ quantity }) => quantity.ref)]),
      "archive",
    );
  });
}
