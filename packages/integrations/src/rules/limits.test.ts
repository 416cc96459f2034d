import { host } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { call, provider, published, quota, rate, surroundings } from "../fixtures/integrated.ts";
import plugin from "../plugin.ts";

const recalled = { ...published, recalled: true } as const;

ruleTester(plugin, "over-limit")
  .valid([
    {
      name: "a fifth is left free",
      nodes: [...surroundings, provider({ limits: [rate(10)] }), call(), quota(0.8)],
    },
    {
      name: "the larger of two plans fits",
      nodes: [
        ...surroundings,
        provider({ limits: [rate(5, { when: "free" }), rate(50, { when: "paid" })] }),
        call(),
        quota(1.4),
        quota(0.14, { limit: 1, what: "all calls, paid" }, "bank.2"),
      ],
    },
  ])
  .invalid([
    {
      name: "less than a fifth is left",
      nodes: [...surroundings, provider({ limits: [rate(10)] }), call(), quota(0.9)],
      findings: [{ code: "integrations/over-limit", message: /9 req\/s .*10 req\/s .*90 % of it/ }],
    },
    {
      name: "what it can be at most is over it",
      nodes: [
        ...surroundings,
        provider({ limits: [rate(10)] }),
        call(),
        quota(1.5, { atMost: true }),
      ],
      findings: [{ code: "integrations/limit-unsure", message: /at most 15 req\/s/ }],
    },
    {
      name: "much of a number is used that nobody looked up",
      nodes: [
        ...surroundings,
        provider({ limits: [rate(10, { basis: recalled })] }),
        call(),
        quota(0.6),
      ],
      findings: [{ code: "integrations/limit-unchecked", message: /60 %/ }],
    },
  ]);

const on = (date: string) => given(host.asOf, { date });
ruleTester(plugin, "fact-stale")
  .valid([
    { name: "no date is given", nodes: [...surroundings, provider()] },
    {
      name: "what is known was read lately",
      nodes: [...surroundings, provider(), on("2026-12-01")],
    },
  ])
  .invalid([
    {
      name: "prices change within half a year",
      nodes: [...surroundings, provider(), on("2027-05-01")],
      findings: [
        { code: "integrations/fact-stale", message: /^Bank: what is known of its prices was read/ },
      ],
    },
  ]);
