import type { Draft } from "@planc/core";
import { api, architecture, brief } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { kiteSchema, kites } from "../fixtures/kites.ts";
import plugin from "../plugin.ts";

const flown = (name: string): readonly Draft[] => [
  given(brief.concept, "kite", { name: "Kite", role: "stored" }),
  given(architecture.component, "shed", {
    name: "Shed",
    kind: "service",
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  }),
  given(architecture.event, "kite-flown", {
    name,
    concept: "brief/concept#kite",
    producer: "architecture/component#shed",
    consumers: [],
    delivery: "at-least-once",
    ordering: "per kite",
    because: "Others want to know.",
  }),
];
const told = (more: object): Draft =>
  given(api.webhook, "kite-flown", {
    name: "kiteFlown",
    type: "kite.flown",
    signature: "Signed.",
    retry: "Again.",
    ...more,
  });
const typed = (value: string): Draft => kiteSchema("event", { name: "type", values: [value] });
const payload = { payload: "api/schema#kites.event" };
const event = { event: "architecture/event#kite-flown" };

ruleTester(plugin, "webhook-apart-from-event")
  .valid([
    {
      name: "one name everywhere",
      nodes: [
        ...kites,
        ...flown("Kite flown"),
        typed("kite.flown"),
        told({ ...event, ...payload }),
      ],
    },
    { name: "nothing else tells of it", nodes: [...kites, told({})] },
  ])
  .invalid([
    {
      name: "components call it otherwise",
      nodes: [...kites, ...flown("Kite launched"), told(event)],
      findings: [
        {
          code: "api/webhook-apart-from-event",
          message:
            "What a webhook tells of as kite.flown is Kite launched elsewhere in the same plan.",
        },
      ],
    },
    {
      name: "its own payload calls it otherwise",
      nodes: [...kites, typed("kite.crashed"), told(payload)],
      findings: [{ code: "api/webhook-apart-from-event", message: /kite\.crashed/ }],
    },
  ]);
