import type { Demand } from "../catalog/demands/index.ts";
import { isKnownTopic, topicTitles } from "../catalog/topic-keys.ts";
import { listed } from "../text/words.ts";

type Kind = Demand["kind"];
type Of<K extends Kind> = Extract<Demand, { readonly kind: K }>;

/** What is not in the plan, for the middle of a sentence. */
export function openText(demand: Demand): string {
  switch (demand.kind) {
    case "operation":
      return `no operation of the plan ${operations[demand.use]} yet`;
    case "choice":
      return `the plan has no ${listed(demand.topics.map(titleOf), "or")} for it to run on yet`;
    case "measurement":
      return `the plan has no ${demand.by} for it`;
    default:
      return plain[demand.kind];
  }
}

function titleOf(topic: string): string {
  return (isKnownTopic(topic) ? topicTitles[topic] : topic).toLowerCase();
}

const plain: Readonly<Record<Exclude<Kind, "operation" | "choice" | "measurement">, string>> = {
  component: "nothing in the plan is connected with it yet",
  channel: "no client is connected by it yet",
  flow: "no flow of the plan goes through it yet",
  message: "no event, job or flow of the plan goes through it yet",
  store: "no table of the plan is laid out in it yet",
  session: "signing in does not write to it yet",
};

const operations: Readonly<Record<Of<"operation">["use"], string>> = {
  upload: "takes a file for it",
  payment: "takes a payment through it",
  webhook: "is there for it to call with an outcome",
  subscription: "tells what a client can listen for over it",
  "sign-in": "asks for its tokens",
};
