import { figureOf } from "@planc/core";
import { brief, performance } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { connection } from "../fixtures/build.ts";
import { receivedWebhooks, stripeWebhook } from "../fixtures/ferry.ts";
import { call, inbound, provider, queued, surroundings, unknown } from "../fixtures/integrated.ts";
import plugin from "../plugin.ts";

const header = (name: string) =>
  connection("bank", "api", { webhook: { ...stripeWebhook, header: name } }, ".callback");

ruleTester(plugin, "proofs")
  .valid([
    {
      name: "the contract takes the proof from where it is sent",
      nodes: [...surroundings, provider(), inbound(), header("bank-signature")],
    },
  ])
  .invalid([
    {
      name: "the form of the proof is not known",
      nodes: [
        ...surroundings,
        provider(),
        inbound({ scheme: "not known", verification: "as it says" }),
        header("Bank-Signature"),
      ],
      findings: [{ code: "integrations/report-unproved", message: /as it says/ }],
    },
    {
      name: "the contract takes the proof from elsewhere",
      nodes: [...surroundings, provider(), inbound(), header("X-Signature")],
      findings: [{ code: "integrations/proof-elsewhere", message: /X-Signature.*Bank-Signature/ }],
    },
    {
      name: "nothing is known that lists reports",
      nodes: [
        ...surroundings,
        provider(),
        inbound({
          reconcile: { text: "ask", every: { value: 1, unit: "day" }, basis: unknown },
        }),
        header("Bank-Signature"),
      ],
      findings: [{ code: "integrations/report-not-reconciled" }],
    },
  ]);

const repeated = inbound({ remember: { value: 3, unit: "day" } });
ruleTester(plugin, "report-forgotten-early")
  .valid([
    {
      name: "keys outlive the repeats",
      nodes: [
        ...surroundings,
        provider(),
        repeated,
        header("Bank-Signature"),
        ...receivedWebhooks(30),
      ],
    },
  ])
  .invalid([
    {
      name: "keys go while it still repeats",
      nodes: [
        ...surroundings,
        provider(),
        repeated,
        header("Bank-Signature"),
        ...receivedWebhooks(2),
      ],
      findings: [
        { code: "integrations/report-forgotten-early", message: /after 2 days.* up to 3 days/ },
      ],
    },
  ]);

const alert = (id: string) =>
  given(performance.alert, id, {
    name: id,
    watches: "architecture/component#api",
    signal: "number",
    comparator: ">",
    threshold: figureOf("none", "count", { none: { value: 0, unit: "count" } }),
    for: { value: 5, unit: "min" },
    severity: "ticket",
    owner: "team",
    response: "Look.",
  });
ruleTester(plugin, "set-aside-unseen")
  .valid([
    {
      name: "what is set aside is watched",
      nodes: [...surroundings, provider(), call({ retry: queued }), alert("set-aside.jobs")],
    },
    {
      name: "nothing is set aside",
      nodes: [...surroundings, provider(), call(), alert("cpu.api")],
    },
  ])
  .invalid([
    {
      name: "nobody hears of what is set aside",
      nodes: [...surroundings, provider(), call({ retry: queued }), alert("cpu.api")],
      findings: [{ code: "integrations/set-aside-unseen", message: /What Bank did not take/ }],
    },
  ]);

const heard = inbound({
  events: [
    { name: "payment_intent.succeeded", means: "paid" },
    { name: "payment_intent.payment_failed", means: "declined" },
    { name: "charge.dispute.created", means: "disputed" },
  ],
});
const living = (states: readonly { name: string; next: string[] }[]) =>
  given(brief.concept, "payment", { name: "Payment", role: "stored", states: [...states] });

ruleTester(plugin, "reports-reach-states")
  .valid([
    {
      name: "each report leads somewhere in each state",
      nodes: [
        ...surroundings,
        provider(),
        heard,
        header("Bank-Signature"),
        living([
          { name: "initiated", next: ["captured", "failed"] },
          { name: "failed", next: ["captured"] },
          { name: "captured", next: ["disputed"] },
          { name: "disputed", next: [] },
        ]),
      ],
    },
  ])
  .invalid([
    {
      name: "a declined card is final",
      nodes: [
        ...surroundings,
        provider(),
        heard,
        header("Bank-Signature"),
        living([
          { name: "initiated", next: ["captured", "failed"] },
          { name: "failed", next: [] },
          { name: "captured", next: ["disputed"] },
          { name: "disputed", next: [] },
        ]),
      ],
      findings: [
        {
          code: "integrations/report-refused",
          message: /payment_intent\.succeeded of a Payment that is failed.*captured/,
        },
      ],
    },
    {
      name: "nothing stands for a dispute",
      nodes: [
        ...surroundings,
        provider(),
        heard,
        header("Bank-Signature"),
        living([
          { name: "initiated", next: ["captured", "failed"] },
          { name: "failed", next: ["captured"] },
          { name: "captured", next: [] },
        ]),
      ],
      findings: [
        { code: "integrations/report-without-state", message: /charge\.dispute\.created/ },
      ],
    },
  ]);
