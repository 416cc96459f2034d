import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { called, type Network, patience, type Script, subjectOf } from "./draft.ts";

/** The file of a thing that a program itself puts where files are kept. */
export function keepsFiles(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan, between }: Network,
): void {
  const store = plan.byId.get("object-store");
  const holdsFile = plan.attributes.some(
    ({ data }) => data.concept === action.data.concept && data.type === "file",
  );
  const connection = store && between(owner, store);
  if (!store || !connection || !holdsFile || action.data.effect !== "create") return;
  const client = plan.clients[0];
  // A client sends the file itself, once it has the address (see sendsFile).
  if (client && between(client, store)) return;
  script.ask(owner, store, `put the file of the ${subjectOf(action, plan.facts)}`, "stored");
  script.fails(
    store,
    `${called(store)} does not take the file${patience(connection)}`,
    "no row is written, so no record points at a file that is not there",
  );
}
