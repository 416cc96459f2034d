import type { Ref } from "@planc/core";
import { expect, it } from "vitest";
import { component, drawn, flow, table } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { callTellers } from "./calls.ts";

const connection = (
  from: string,
  to: string,
  purpose: string,
  mode: "sync" | "async",
): Drawn["connections"][number] => {
  const id = `${from}.${to}`;
  return {
    ref: `architecture/connection#${id}`,
    id,
    data: {
      from: `architecture/component#${from}`,
      to: `architecture/component#${to}`,
      purpose,
      protocol: "HTTPS",
      mode,
      carries: [],
      class: "internal",
      encrypted: true,
      authentication: "API key",
      timeout: { value: 2, unit: "s" },
      remote: true,
    },
  };
};

const told = (parts: Partial<Drawn>) => {
  const ref: Ref = "decision/choice#outgoing-calls";
  return callTellers["durable-retries"]?.({
    ref,
    name: "Retries",
    full: "Retries",
    purpose: "Retries",
    technology: "durable-retries",
    entry: undefined,
    drawn: drawn(parts),
  });
};

it("tells what is asked while somebody waits apart from what is sent", () => {
  const told_ = told({
    components: [
      component("api", "service", { name: "API" }),
      component("rota", "external-system", { name: "Rota" }),
    ],
    connections: [connection("api", "rota", "asks about shifts", "sync")],
  });
  expect(told_?.positive).toEqual([]);
  expect(told_?.negative.map(fullOf).join(" ")).toMatch(/no queue helps there/);
  expect(told_?.mitigation.map(fullOf).join(" ")).not.toMatch(/key of a call/);
});

it("repeats within the time that somebody waits, and no longer", () => {
  const parts = {
    components: [
      component("api", "service", { name: "API" }),
      component("stripe", "external-system", { name: "Stripe" }),
    ],
    connections: [connection("api", "stripe", "takes payments", "sync")],
  };
  expect(told(parts)?.negative.map(fullOf).join(" ")).toContain(
    "within 2 s: repeated there under the same key, once, where both attempts end within that time",
  );
});

it("promises a key of no system that is not known to take one", () => {
  const told_ = told({
    components: [
      component("worker", "worker", { name: "Worker" }),
      component("depot", "external-system", { name: "Depot" }),
    ],
    connections: [connection("worker", "depot", "orders parcels", "async")],
  });
  expect(told_?.mitigation.map(fullOf).join(" ")).toMatch(/Ask whether Depot takes a key/);
  expect(told_?.confirmation && fullOf(told_.confirmation)).not.toMatch(/key of the first/);
  expect(told_?.negative.map(fullOf).join(" ")).toMatch(
    /nothing that the plan draws sets off a call to Depot/,
  );
});

const sending = {
  components: [
    component("worker", "worker", { name: "Worker" }),
    component("twilio", "external-system", { name: "Twilio" }),
    component("salesforce", "external-system", { name: "Salesforce" }),
  ],
  connections: [
    connection("worker", "twilio", "hands over text messages", "async"),
    connection("worker", "salesforce", "keeps customers in step", "async"),
  ],
};

it("sets no refusal aside that passes by what is known of the system", () => {
  const todo = told(sending)?.mitigation.map(fullOf).join(" ");
  expect(todo).toMatch(/Not repeated: other 4xx than those that pass/);
  expect(todo).toMatch(/Salesforce: 403 with REQUEST_LIMIT_EXCEEDED uses up no attempt/);
  expect(todo).toMatch(/After no answer of Twilio its list of messages is searched/);
});

it("has no breaker beside the option that is chosen without one", () => {
  const failing = { name: "failing_since", table: "data/table#links" } as const;
  const columns = [
    {
      ref: "data/column#links.failing_since" as const,
      id: "links.failing_since",
      data: {
        ...failing,
        type: "timestamptz",
        logical: "timestamp" as const,
        nullable: true,
        generated: false,
      },
    },
  ];
  const both = told({ ...sending, columns });
  expect(
    [...(both?.positive ?? []), ...(both?.mitigation ?? [])].map(fullOf).join(" "),
  ).not.toMatch(/five/);
});

it("says that the row is there before the call only where the flow writes it before", () => {
  type Step = readonly [string, string, string];
  const paying = (...given: readonly Step[]) => {
    const hire = flow("Hire a kiln", ...given);
    const steps = hire.data.steps.map((each) => ({ ...each, mode: "sync" as const }));
    return told({
      components: [
        component("api", "service", { name: "API" }),
        component("stripe", "external-system", { name: "Stripe" }),
      ],
      connections: [connection("api", "stripe", "takes payments", "sync")],
      flows: [{ ...hire, data: { ...hire.data, steps } }],
    })
      ?.mitigation.map(fullOf)
      .join(" ");
  };
  const call = ["api", "authorise the payment", "stripe"] as const;
  const row = ["api", "insert the hire", "store"] as const;
  expect(paying(row, call)).toMatch(/id of the row that it is for, which is written before/);
  expect(paying(call, row)).toMatch(/before the first attempt, when no row of what it is for/);
});

it("takes for a row of the table what a flow leaves behind, and not what a run asks itself", () => {
  const kinds = [
    ["Call a hire off", "async"],
    ["Let go of unpaid hires", "sync"],
  ] as const;
  const found = told({
    components: [
      component("api", "service", { name: "API" }),
      component("stripe", "external-system", { name: "Stripe" }),
    ],
    connections: [connection("api", "stripe", "takes payments", "sync")],
    tables: [table("outgoing_calls", "store")],
    flows: kinds.map(([name, mode]) => {
      const each = flow(name, ["api", "give back what was captured", "stripe"]);
      return {
        ...each,
        data: { ...each.data, steps: each.data.steps.map((step) => ({ ...step, mode })) },
      };
    }),
  });
  const good = found?.positive.map(fullOf).join(" ");
  expect(good).toMatch(
    /What “Call a hire off” leaves to be done at Stripe is a row of outgoing_calls/,
  );
  expect(good).toMatch(/“Let go of unpaid hires” asks Stripe in its run, with no row/);
});
