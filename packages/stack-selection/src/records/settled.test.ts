import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { choice } from "../fixtures/decisions.ts";
import { component, connection, drawn, operation } from "../fixtures/drawn.ts";
import { confirmedOf } from "./confirmation.ts";
import type { Drawn } from "./drawn.ts";
import { fullOf } from "./line.ts";
import { settledRisks } from "./settled.ts";

const settled = (topic: string, technology: string, plan: Partial<Drawn>) => {
  const { id, data } = choice(topic, technology);
  const subject = confirmedOf(
    { ref: `decision/choice#${id}`, data },
    { drawn: drawn(plan), catalogue: plainCatalogue },
  );
  const risks = subject.entry?.risks ?? [];
  const told = settledRisks(
    {
      positive: [],
      negative: risks.map(([risk]) => risk),
      mitigation: risks.map(([, help]) => help),
    },
    subject,
  );
  return [...told.negative, ...told.mitigation].map(fullOf).join(" ");
};

it("keeps the words of the catalogue where nothing is drawn", () => {
  expect(settled("real-time", "socket-io", {})).toContain("An adapter over a broker");
  expect(settled("sms", "twilio", {})).toContain("Sign-up forms are abused");
});

it("names what tells the instances of each other, and says nothing of several where there is one", () => {
  const components = [component("weighbridge", "service"), component("ledger", "relational-store")];
  const between = connection("weighbridge", "ledger");
  const fanOut = {
    ...between,
    id: "weighbridge.ledger.fan-out",
    data: { ...between.data, purpose: "tells every instance by NOTIFY" },
  };
  const several = settled("real-time", "socket-io", { components, connections: [fanOut] });
  expect(several).toContain("over ledger: each instance of weighbridge tells every instance");
  expect(several).not.toContain("over a broker");
  expect(settled("real-time", "socket-io", { components })).not.toContain("instances");
});

it("warns of abuse only where somebody may set a message off without signing in", () => {
  const closed = [operation("orderPilot", "create")];
  expect(settled("sms", "twilio", { operations: closed })).not.toContain("without signing in");
  const open = closed.map((each) => ({
    ...each,
    data: { ...each.data, access: { kind: "public" as const, because: "Anybody may." } },
  }));
  expect(settled("sms", "twilio", { operations: open })).toContain("Whoever calls orderPilot");
});

it("asks for a place for each ciphertext where no table has one", () => {
  const flat = {
    ref: "data/table#notes" as const,
    id: "notes",
    data: {
      name: "notes",
      store: "data/store#main" as const,
      columns: ["data/column#notes.content" as const],
      comment: "For a test.",
      lifecycle: "new" as const,
    },
  };
  expect(settled("encryption", "signal-protocol", { tables: [flat] })).toContain(
    "table of envelopes",
  );
  const sealed = {
    ...flat,
    data: {
      ...flat.data,
      columns: [
        "data/column#envelopes.message_id" as const,
        "data/column#envelopes.device_id" as const,
      ],
    },
  };
  expect(settled("encryption", "signal-protocol", { tables: [sealed] })).not.toContain("envelopes");
});
