import type { Action } from "../design/facts.ts";
import { called, type Network, patience, type Script, subjectOf } from "./draft.ts";

/** The client puts the file where the answer says, past the program that keeps its row. */
export function sendsFile(action: Action, script: Script, { plan, between }: Network): void {
  const store = plan.byId.get("object-store");
  const client = plan.clients.find((each) => store && between(each, store));
  const holdsFile = plan.attributes.some(
    ({ data }) => data.concept === action.data.concept && data.type === "file",
  );
  const connection = store && client && between(client, store);
  if (!store || !client || !connection || !holdsFile || action.data.effect !== "create") return;
  const subject = subjectOf(action, plan.facts);
  script.ask(client, store, `put the file of the ${subject}, at the signed address`, "stored");
  script.fails(
    store,
    `${called(store)} does not take the file${patience(connection)}, or the address has expired`,
    `the ${subject} has no file yet; the client asks for another address and sends it again, and one that never got its file is deleted after a day`,
  );
}
