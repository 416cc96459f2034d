import { decision } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { product } from "../fixtures/briefs.ts";
import { candidate, choice, topic } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

const nodes = [
  product(["web-application"]),
  topic("message-broker", true),
  candidate("message-broker", "rabbitmq"),
  choice("message-broker", "rabbitmq"),
  given(decision.demand, "message-broker.message", {
    kind: "message",
    choice: "decision/choice#message-broker",
    because: "A broker carries something.",
  }),
];
const answered = (by: readonly `${string}/${string}#${string}`[]) =>
  given(decision.answer, "decision/demand#message-broker.message", { by: [...by] });

ruleTester(plugin, "choice-unused")
  .valid([
    { name: "met", nodes: [...nodes, answered(["decision/topic#message-broker"])] },
    { name: "not judged, as nothing of the plan is there to meet it", nodes },
  ])
  .invalid([
    {
      name: "met by nothing",
      nodes: [...nodes, answered([])],
      findings: [
        {
          code: "stack/choice-unused",
          message:
            "rabbitmq, message-broker: no event, job or flow of the plan goes through it yet (A broker carries something).",
        },
      ],
    },
  ]);
