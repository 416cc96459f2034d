import { ruleTester } from "@planc/testkit";
import { flow } from "../fixtures/build.ts";
import { call, inline, provider, queued, surroundings } from "../fixtures/integrated.ts";
import plugin from "../plugin.ts";

const told = (when: string, handling: string) => [
  ...surroundings.filter(({ id, slot }) => slot !== "architecture/flow" || id !== "order"),
  provider(),
  flow("order", ["api>store: insert the order", "api>bank: charge a card"], {
    failures: [{ at: "architecture/component#bank", when, handling }],
  }),
];

ruleTester(plugin, "flow-disagrees")
  .valid([
    {
      name: "repeats and waits are those of the sheet",
      nodes: [
        ...told("Bank fails within 10 s", "1 retries, then set aside"),
        call({ flows: ["architecture/flow#order"], retry: queued, awaited: "nobody" }),
      ],
    },
    {
      name: "a repeat without a number is made by whoever waits",
      nodes: [
        ...told("Bank silent for 10 s", "the call is repeated under the same key"),
        call({ flows: ["architecture/flow#order"], retry: inline(10_000) }),
      ],
    },
    {
      name: "the failure is about the other of two calls",
      nodes: [
        ...told("Bank fails within 10 s", "1 retries, then set aside"),
        call({ flows: ["architecture/flow#order"] }),
        { ...call({ flows: ["architecture/flow#order"], retry: queued }), id: "api.bank.later" },
      ],
    },
  ])
  .invalid([
    {
      name: "other repeats",
      nodes: [
        ...told("Bank fails within 10 s", "4 retries, then set aside"),
        call({ flows: ["architecture/flow#order"], retry: queued }),
      ],
      findings: [
        {
          code: "integrations/flow-disagrees",
          message: /“order” says of Bank: 4 retries; its sheet plans a wait of 10 s and 1 repeats/,
        },
      ],
    },
    {
      name: "another wait",
      nodes: [
        ...told("Bank silent for 2 s", "the order stays"),
        call({ flows: ["architecture/flow#order"] }),
      ],
      findings: [{ code: "integrations/flow-disagrees", message: /silent for 2 s/ }],
    },
    {
      name: "a repeat that the sheet has not",
      nodes: [
        ...told(
          "Bank silent for 10 s",
          "the call is repeated under the same key, so it counts once",
        ),
        call({ flows: ["architecture/flow#order"], retry: { layer: "none", because: "test" } }),
      ],
      findings: [
        {
          code: "integrations/flow-disagrees",
          message: /is repeated under the same key; its sheet/,
        },
      ],
    },
  ]);
