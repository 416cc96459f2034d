import { makesPages } from "@planc/core";
import { clientDuties } from "../catalog/client-duties.ts";
import { serverDuties } from "../catalog/server-duties.ts";
import { isCalled } from "./called.ts";
import type { ComponentDraft } from "./draft.ts";
import { type Facts, phrased, textsOf } from "./facts.ts";

/** The components with the duties that the text gives to those of their kind, and the nodes that ask for them. */
export function withDuties(
  drafts: readonly ComponentDraft[],
  facts: Facts,
): readonly ComponentDraft[] {
  // A quality gathers the words of several statements, most of which ask for something else.
  const texts = textsOf(facts).filter(({ ref }) => !ref.startsWith("brief/quality#"));
  const textsFor = (unless: RegExp | undefined) =>
    unless ? texts.filter(({ text }) => !unless.test(text)) : texts;
  const asked = [...clientDuties, ...serverDuties].flatMap((duty) => {
    const because = phrased(facts, duty.phrases, textsFor(duty.unless), mostCited);
    return because.length > 0 ? [{ ...duty, because }] : [];
  });
  return drafts.map((draft) => {
    if (makesPages(draft.data)) return draft;
    const { kind } = draft.data;
    const isBehind = isInBackground(draft, facts);
    const own = asked.filter(
      ({ kinds, answers }) =>
        (kinds.includes(kind) && !(isBehind && answers)) || (isBehind && kinds.includes("worker")),
    );
    if (own.length === 0) return draft;
    const { responsibilities, forcedBy } = draft.data;
    return {
      ...draft,
      data: {
        ...draft.data,
        responsibilities: [...responsibilities, ...own.map(({ does }) => does)],
        forcedBy: [...new Set([...forcedBy, ...own.flatMap(({ because }) => because)])],
      },
    };
  });
}

/** A service of its own that nobody calls works in the background. */
function isInBackground(
  { data: { kind, owns } }: ComponentDraft,
  facts: Pick<Facts, "actionsOn" | "concept" | "contexts" | "cut">,
): boolean {
  const isApart = facts.cut.per === "context" && facts.contexts.length > 0;
  return isApart && kind === "service" && !isCalled(owns, facts);
}

/** Requirements that one duty is said to answer. */
const mostCited = 20;
