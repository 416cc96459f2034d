import type { Ref, ViewOf } from "@planc/core";
import { isTotalOfGroup, isWholeScreen, spoken } from "@planc/core";
import type { brief, decision } from "@planc/core/ir";
import { pascal, plural } from "../naming.ts";
import type { Form } from "./form.ts";
import type { Need } from "./needs.ts";

type Requirement = ViewOf<typeof brief.requirement>;

/** A screen of all of a thing, as the text has it. */
export interface WholeScreen {
  readonly requirements: readonly Requirement[];
  readonly isAdded: boolean;
}

/** The screen that shows all of a thing, where the plan decides that one read fills it. */
export function wholeScreenOf(
  telling: readonly Requirement[],
  choices: readonly ViewOf<typeof decision.choice>[],
): WholeScreen | undefined {
  const isDecided = choices.some(({ data }) => data.technology === "whole-at-once");
  const open = telling.filter(({ data }) => data.priority !== "wont" && data.later === undefined);
  const shown = open.filter(({ data }) => isWholeScreen(data.text));
  if (!isDecided || shown.length === 0) return undefined;
  const added = open.filter(({ data }) => isTotalOfGroup(data.text));
  return { requirements: [...new Set([...shown, ...added])], isAdded: added.length > 0 };
}

function wholeForm(name: string): Form {
  return {
    operationId: `listAll${pascal(plural(name))}`,
    method: "get",
    effect: "list",
    summary: `List all ${plural(spoken(name))} for one screen`,
    on: { all: "all" },
    answer: "page",
    whole: true,
    repeatable: true,
  };
}

/** The read of all of them beside that of a page, for the same actions. */
export function withWhole(
  needs: readonly Need[],
  name: string,
  screen: WholeScreen | undefined,
): readonly Need[] {
  const paged =
    screen && needs.find(({ form }) => form.effect === "list" && form.on === "collection");
  return paged ? [...needs, { ...paged, form: wholeForm(name) }] : needs;
}

/** What a read serves: what is behind it, or of the screen of all the sentences that are about that screen. */
export function servedBy(
  form: Form,
  behind: Need["actions"],
  screen: WholeScreen | undefined,
): readonly Ref[] {
  return form.whole && screen
    ? screen.requirements.map(({ ref }) => ref)
    : behind.flatMap((each): Ref[] => [each.ref, ...each.data.requirements]);
}

/** What the contract says of such a read. */
export function wholeTold(
  form: Form,
  name: string,
  screen: WholeScreen | undefined,
  most: number,
): readonly string[] {
  if (!form.whole || !screen) return [];
  const things = plural(spoken(name));
  return [
    `Up to ${most.toLocaleString("en")} ${things} in one answer; where there are more, the next cursor leads to the rest.`,
    ...(screen.isAdded ? ["Who shows them adds up from what is shown."] : []),
  ];
}
