import { type Draft, givenFigure } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { payingShop } from "../fixtures/paying-shop.ts";
import plugin from "../plugin.ts";

const ms = (value: number) => givenFigure("time", value, "ms");

function plan(wait: number): readonly Draft[] {
  return [
    ...payingShop.filter(({ slot }) => /^(?:architecture|brief)\//.test(slot)),
    given(architecture.connection, "api.bank", {
      from: "architecture/component#api",
      to: "architecture/component#bank",
      purpose: "takes the money",
      protocol: "HTTPS",
      mode: "sync",
      carries: [],
      class: "internal",
      encrypted: true,
      authentication: "key",
      remote: true,
      timeout: { value: wait, unit: "s" },
    }),
    given(performance.latency, "pay.answer", {
      flow: "architecture/flow#pay",
      answer: true,
      hops: [
        {
          connection: "architecture/connection#api.bank",
          label: "API → Bank",
          p95: ms(1000),
          budget: ms(400),
        },
      ],
      total: ms(400),
    }),
  ];
}

ruleTester(plugin, "wait-below-hop")
  .valid([{ name: "a wait for nearly all answers", nodes: plan(2) }])
  .invalid([
    {
      name: "a wait that one answer in twenty is longer than",
      nodes: plan(0.5),
      findings: [
        {
          code: "performance/wait-below-hop",
          ref: "performance/latency#pay.answer",
          message: "API waits 0.5 s; API → Bank takes up to 1,000 ms.",
        },
      ],
    },
  ]);
