import { brief, host } from "@planc/core/ir";
import { chosen, given, testPluginContract } from "@planc/testkit";
import { component, connection, flow, load, operation } from "./fixtures/build.ts";
import { ferry, harbour, receivedWebhooks, stripeWebhook } from "./fixtures/ferry.ts";
import { watched } from "./fixtures/watched.ts";
import plugin from "./plugin.ts";

/** Who says how often something is done. */
const rated: ReadonlySet<string> = new Set(["workload/mix", "api/operation"]);

const judgedByNodes = "other plugins write such nodes, and ours do not; its rule's test raises it";

testPluginContract(plugin, {
  cases: [
    { name: "a ferry that sells tickets and tells of delays", nodes: ferry },
    {
      name: "a ferry whose calls are repeated from a queue, with a breaker",
      nodes: [...ferry, ...chosen("outgoing-calls", "retries-and-breaker")],
    },
    {
      name: "a ferry that asks a harbour of which nothing is known, and hears from it",
      nodes: [
        ...ferry,
        ...harbour,
        connection(
          "harbour-office",
          "api",
          {
            purpose: "free berths, as a webhook",
            webhook: { ...stripeWebhook, proof: "a signature of the body", fields: [] },
          },
          ".callback",
        ),
      ],
    },
    {
      name: "a ferry that books at a harbour, which may count a booking twice, and repeats it",
      nodes: [
        ...ferry,
        given(brief.requirement, "FR-9", {
          key: "FR-9",
          kind: "functional",
          text: "Retry timeouts, 429 and 503. Never retry 400.",
        }),
        ...harbour,
        flow(
          "book-berth",
          [
            "passenger>web: book a berth",
            "web>api: book a berth",
            "api>store: insert the ticket",
            "api>harbour-office: book the berth of the ticket",
          ],
          { action: "brief/action#delay-ticket" },
        ),
        connection("worker", "harbour-office", { purpose: "books berths", mode: "async" }),
      ],
    },
    {
      name: "a ferry whose payments are over once a card was declined, and are never disputed",
      nodes: [
        ...ferry,
        given(brief.concept, "payment", {
          name: "Payment",
          role: "stored",
          states: [
            { name: "initiated", next: ["captured", "failed", "cancelled"] },
            { name: "captured", next: ["refunded"] },
            { name: "refunded", next: [] },
            { name: "failed", next: [] },
            { name: "cancelled", next: [] },
          ],
        }),
      ],
    },
    {
      name: "a ferry that keeps reports for two days",
      nodes: [...ferry, ...receivedWebhooks(2)],
    },
    {
      name: "a ferry years after the facts were read",
      nodes: [...ferry, given(host.asOf, { date: "2030-01-01" })],
    },
    {
      name: "a ferry for a whole country, which says how many tickets it sells",
      nodes: [
        ...ferry.filter((each) => each.id !== "buy-ticket" || !rated.has(each.slot)),
        ...operation("buyTicket", "buy-ticket", 60),
      ],
    },
    {
      name: "a ferry for a whole country, which does not say how many tickets it sells",
      nodes: [
        ...ferry.filter((each) => !rated.has(each.slot) && each.slot !== "workload/load"),
        load("peak-request-rate", 900, "req/s"),
      ],
    },
    {
      name: "a ferry with little money, whose harbour takes payments",
      nodes: [
        ...ferry.filter((each) => each.slot !== "brief/product"),
        given(brief.product, {
          name: "Ferry",
          summary: "Sells tickets.",
          kinds: ["web-application"],
          scope: "system",
          budget: 90,
        }),
        given(brief.system, "harbour-till", { name: "Harbour till", category: "payments" }),
        component("till", "external-system", { forcedBy: ["brief/system#harbour-till"] }),
        connection("api", "till", { purpose: "takes payments" }),
      ],
    },
    {
      name: "a ferry whose directory answers by LDAP",
      nodes: [
        ...ferry,
        ...chosen("identity-provider", "active-directory", { name: "Active Directory" }),
        component("identity", "identity-provider", {
          technology: "Active Directory",
          choice: "decision/choice#identity-provider",
        }),
        connection("api", "identity", { protocol: "LDAPS" }),
      ],
    },
    {
      name: "a ferry one of whose flows tells of other repeats than are planned",
      nodes: ferry.map((each) =>
        each.slot === "architecture/flow" && each.id === "delay-ticket"
          ? flow("delay-ticket", ["worker~>twilio: hands over text messages"], {
              action: "brief/action#delay-ticket",
              failures: [
                {
                  at: "architecture/component#twilio",
                  when: "Twilio fails within 10 s",
                  handling: "9 retries, then set aside",
                },
              ],
            })
          : each,
      ),
    },
    { name: "a ferry that is watched by a system of others", nodes: [...ferry, ...watched] },
    { name: "a ferry that calls nobody", nodes: [component("api", "service")] },
  ],
  untested: {
    "system-without-sheet": judgedByNodes,
    "secret-with-client": judgedByNodes,
    "secret-not-rotated": judgedByNodes,
    "version-unpinned": judgedByNodes,
    "personal-data-unagreed": judgedByNodes,
    "retry-beyond-wait": judgedByNodes,
    "retried-at-two-layers": judgedByNodes,
    "call-unguarded": judgedByNodes,
    "set-aside-unseen": judgedByNodes,
    "proof-elsewhere": judgedByNodes,
    "limit-unchecked":
      "no limit of the catalogue that a case reaches is from memory; rules/limits.test.ts raises it",
    "vector-wrong": "raised by the probe alone; probes/judges.test.ts raises it",
    "policy-wrong": "raised by the probe alone; probes/judges.test.ts raises it",
  },
});
