import { expect, it } from "vitest";
import { plainCatalogue } from "../../catalog/catalogue.ts";
import { choice } from "../../fixtures/decisions.ts";
import {
  component,
  convention,
  drawn,
  event,
  operation,
  store,
  table,
} from "../../fixtures/drawn.ts";
import { confirmedOf } from "../confirmation.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { toldOfCode } from "./told-code.ts";

const told = (topic: string, technology: string, plan: Partial<Drawn>, version?: string) => {
  const { id, data } = choice(topic, technology);
  const all = drawn(plan);
  const confirmed = confirmedOf(
    { ref: `decision/choice#${id}`, data: { ...data, ...(version ? { version } : {}) } },
    { drawn: all, catalogue: plainCatalogue },
  );
  return toldOfCode(confirmed, topic, all);
};

const kilns = {
  stores: [store("relational-store", "relational")],
  tables: [table("kilns", "relational-store")],
};

it("says of a library before version 1 what an upgrade may rename, and nothing of one that is past it", () => {
  expect(told("data-access", "drizzle-orm", kilns, "0.45")?.negative.map(fullOf).join()).toContain(
    "before version 1 (0.45): an upgrade may rename what each query on the table kilns",
  );
  expect(told("data-access", "drizzle-orm", kilns, "1.0")).toBeUndefined();
});

it("lets nothing open a transaction where the store keeps none open", () => {
  const d1 = {
    ...choice("relational-store", "cloudflare-d1"),
    ref: "decision/choice#relational-store" as const,
  };
  const at = { ...kilns, choices: [d1] };
  expect(told("data-access", "drizzle-orm", at)?.mitigation.map(fullOf).join()).toContain(
    "one batch()",
  );
  expect(told("data-access", "drizzle-orm", kilns)).toBeUndefined();
});

it("speaks of unchecked bodies under REST alone: a graph refuses what does not fit its schema", () => {
  const kiln = { ...component("kilns", "service"), ref: "architecture/component#kilns" as const };
  const plain = operation("fireKiln", "create");
  const fire = {
    ...plain,
    data: {
      ...plain.data,
      method: "post" as const,
      component: "architecture/component#kilns" as const,
      request: "api/schema#kiln" as const,
    },
  };
  const fired = event("Kiln fired", "kilns", "glazes");
  const parts = { components: [kiln], operations: [fire], events: [fired] };
  const rest = told("language", "typescript", { ...parts, convention: convention("rest") });
  const graph = told("language", "typescript", { ...parts, convention: convention("graphql") });
  expect(rest?.negative.map(fullOf).join()).toContain("the body of the operation fireKiln");
  expect(graph?.negative.map(fullOf).join()).toContain(
    "nothing checks the payloads of “Kiln fired”",
  );
});

it("keeps the bytes of what is signed by them, and has forms read by a parser of their own", () => {
  const hook = (id: string, body?: "form") => {
    const plain = operation(id, "command");
    const webhook = { from: "architecture/component#post" as const, header: "X-Sign", key: "id" };
    return {
      ...plain,
      data: { ...plain.data, webhook: { ...webhook, ...(body ? { body } : {}) } },
    };
  };
  const post = {
    ...component("post", "external-system"),
    ref: "architecture/component#post" as const,
  };
  const at = { components: [post], operations: [hook("takePost"), hook("takeForm", "form")] };
  const negative = told("api-framework", "fastify", at)?.negative ?? [];
  expect(negative[0]).toContain("before the code of takePost runs");
  expect(negative[1]).toContain("The form of takeForm");
  expect(told("api-style", "rest", at)?.positive.map(fullOf).join()).toContain(
    "post reports by HTTP POST",
  );
  expect(told("api-style", "rest", {})).toBeUndefined();
});
