import { givenUpAfter, shownFirst, timesShownFirst } from "@planc/core";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import type { Network, Script } from "./draft.ts";

type Requirements = Network["plan"]["facts"]["requirements"];

/** Whether the text has a change by this action shown before the server has answered. */
export function isShownFirst({ data }: Action, requirements: Requirements): boolean {
  return (
    (data.effect === "update" || data.effect === "transition") &&
    requirements.some(
      (each) =>
        shownFirst.test(each.data.text) &&
        (data.requirements.includes(each.ref) || isSaid(data.verb, each.data.text)),
    )
  );
}

/** “The move is applied optimistically” is about who moves. */
function isSaid(verb: string, text: string): boolean {
  return new RegExp(`\\b${verb}(?:s|d|ed)?\\b`, "i").test(text);
}

/** A change that the client has shown already is taken back by it. */
export function takenBack(
  action: Action,
  script: Script,
  client: ComponentView | undefined,
  { plan }: Network,
): void {
  const { requirements } = plan.facts;
  if (!client || !isShownFirst(action, requirements)) return;
  const wait = givenUpAfter(timesShownFirst(requirements).back?.time) / 1000;
  script.fails(
    client,
    `the change is refused, or not answered within ${wait} s`,
    "it is taken back on the screen, where it was shown already, and a notice says so",
  );
}
