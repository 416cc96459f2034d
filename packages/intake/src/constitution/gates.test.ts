// Over 300 lines: one plan, and each gate that is judged on it.
import { type DataOf, type PlanNode, refOf, type Slot, type SlotId } from "@planc/core";
import { api, architecture, brief, data, decision, security } from "@planc/core/ir";
import { expect, it } from "vitest";
import { gatesOf } from "./gates.ts";
import type { Facts } from "./plan-facts.ts";

type Component = DataOf<typeof architecture.component>;

const why = { kind: "assumed", by: "test", reason: "test", from: [] } as const;

function nodeOf<S extends Slot<SlotId, unknown>>(
  slot: S,
  id: string,
  given: DataOf<S>,
): PlanNode<S["id"], DataOf<S>> {
  return { id, ref: refOf<S["id"]>(slot, id), data: given, why, by: "test" };
}

const component = (name: string, kind: Component["kind"], more: Partial<Component> = {}) =>
  nodeOf(architecture.component, name.toLowerCase().replaceAll(" ", "-"), {
    name,
    kind,
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
    ...more,
  });

const nothing: Facts = {
  product: undefined,
  quantities: [],
  mentions: [],
  attributes: [],
  requirements: [],
  targets: [],
  choices: [],
  style: undefined,
  components: [],
  connections: [],
  tables: [],
  keys: [],
  operations: [],
  convention: undefined,
  controls: [],
};

const productOf = (scope: "system" | "feature") =>
  nodeOf(brief.product, "product", {
    name: "Ferry desk",
    summary: "Ferry desk",
    kinds: ["web-application"],
    scope,
  });

/** The verdict on a rule, with its reason. */
function judged(text: string, facts: Partial<Facts>, level: "must" | "should" | "may" = "must") {
  const principle = nodeOf(brief.principle, "p", {
    name: "P",
    text,
    level: "must",
    rules: [{ text, level }],
  });
  return gatesOf(principle, { ...nothing, ...facts }).map(
    (gate) => `${gate.verdict}: ${gate.because}`,
  );
}

const three = [
  component("Bookings", "service"),
  component("Fares", "service"),
  component("Mailer", "worker"),
  component("Orders", "module", { inside: "architecture/component#bookings" }),
  component("Store", "relational-store"),
];

it.each([
  ["At most 3 services.", "met"],
  ["There MUST be no more than two services", "not met"],
  ["The number of services MUST NOT exceed 3.", "met"],
  ["At most two databases", "met"],
  ["A single database MUST be used", "met"],
  ["Fewer than 3 services per release", "not met"],
])("counts what runs against a limit: %s", (text, verdict) => {
  expect(judged(text, { components: three })[0]).toMatch(new RegExp(`^${verdict}: `));
});

it("names what it counted", () => {
  expect(judged("At most 2 deployable units.", { components: three })).toEqual([
    "not met: deployable units of the plan, 3: Bookings, Fares and Mailer",
  ]);
});

it("judges what a feature may not add by what is new in its plan", () => {
  const text = "New services MUST NOT be added.";
  const old = three.map((each) => ({
    ...each,
    data: { ...each.data, lifecycle: "existing" as const },
  }));
  const product = productOf("feature");
  expect([
    judged(text, { product, components: old }),
    judged("No new databases.", {
      product,
      components: [...old, component("Index", "search-engine")],
    }),
    judged(text, { product: productOf("system"), components: three }),
  ]).toEqual([
    ["met: the plan adds no services"],
    ["not met: the plan adds Index"],
    [
      "not judged: the plan is of a whole system, in which everything is new; look at it per feature",
    ],
  ]);
});

it("takes no mention of a place for a proof that data stays there", () => {
  const text = "Passenger data MUST stay in the European Union.";
  const where = component("Store", "relational-store", { technology: "PostgreSQL in eu-north-1" });
  expect(judged(text, { components: three })).toEqual([
    "not judged: it cannot be shown: nothing in the plan names a region; look at where it is hosted, at its backups and at the systems outside",
  ]);
  expect(judged(text, { components: [where] })).toEqual(["met: the plan says where it runs"]);
});

it("judges keys of tables, and encryption of connections, by all of them", () => {
  const table = (name: string) =>
    nodeOf(data.table, name, {
      name,
      store: "data/store#s",
      columns: ["data/column#c"],
      comment: name,
      lifecycle: "new",
    });
  const key = nodeOf(data.key, "k", {
    table: "data/table#fares",
    name: "fares_pkey",
    kind: "primary",
    columns: ["data/column#c"],
  });
  const rule = "All tables MUST have primary keys.";
  expect([
    judged(rule, { tables: [table("fares")], keys: [key] }),
    judged(rule, { tables: [table("fares"), table("stops")], keys: [key] }),
  ]).toEqual([["met: each of 1 tables has one"], ["not met: stops has none"]]);

  const link = (id: string, encrypted: boolean) =>
    nodeOf(architecture.connection, id, {
      from: "architecture/component#bookings",
      to: "architecture/component#store",
      purpose: "reads",
      protocol: "wire",
      mode: "sync",
      carries: [],
      class: "internal",
      encrypted,
      authentication: "none",
      remote: true,
    });
  const tls = "TLS MUST be used everywhere.";
  expect([
    judged(tls, { connections: [link("a", true)] }),
    judged(tls, { connections: [link("a", true), link("b", false)], components: three }),
    judged("TLS 1.3 on all connections", { connections: [link("a", true)] }),
  ]).toEqual([
    ["met: all 1 connections that cross a network are encrypted"],
    ["not met: 1 of 2 connections are not: Bookings to Store"],
    [
      "not judged: all 1 connections are encrypted, and nothing in the plan says TLS 1.3: look at the settings of each server",
    ],
  ]);
});

it("judges an interface by its operations and its kind of contract", () => {
  const operation = (id: string, access: "public" | "authenticated") =>
    nodeOf(api.operation, id, {
      operationId: id,
      method: "get",
      path: `/${id}`,
      resource: "api/resource#fares",
      summary: id,
      effect: "list",
      access:
        access === "public"
          ? { kind: "public", because: "anyone" }
          : { kind: "authenticated", roles: [], policies: [] },
      realises: [],
      parameters: [],
      success: 200,
      errors: [],
      paginated: access === "authenticated",
      idempotency: "natural",
      lifecycle: "new",
    });
  const convention = (style: "rest" | "graphql") =>
    nodeOf(api.convention, "convention", {
      style,
      basePath: "/v1",
      versioning: "by path",
      propertyCase: "camel",
      errors: "problem",
      pagination: "pages",
      authentication: "token",
    });
  const operations = [operation("fares", "authenticated"), operation("stops", "public")];
  const contract = "Every endpoint MUST have an OpenAPI contract.";
  expect([
    judged(contract, { operations, convention: convention("rest") })[0],
    judged(contract, { operations, convention: convention("graphql") })[0],
    judged(contract, {})[0],
    judged("All endpoints MUST require authentication", { operations })[0],
    judged("List endpoints MUST be paginated", { operations })[0],
  ]).toEqual([
    "met: contracts/openapi.yaml describes all 2 operations of the plan",
    "not judged: the interface is graphql, whose contract is no OpenAPI; look at contracts/",
    "not judged: the plan has no operations of an interface",
    "not met: 1 of 2 operations are public: stops",
    "not met: stops answer with all at once",
  ]);
});

it("says of logs what the plan leaves out of them", () => {
  const control = nodeOf(security.control, "logs", {
    name: "Logs without sensitive values",
    what: "1 field is left out of logs by its class: cabin number.",
    at: ["architecture/component#bookings"],
    verification: "A test.",
    standards: [],
  });
  const attribute = (name: string) =>
    nodeOf(brief.attribute, name, { concept: "brief/concept#booking", name });
  const attributes = [attribute("cabin number"), attribute("berth code")];
  const facts = { controls: [control], attributes };
  expect(judged("Logs MUST NOT contain cabin numbers.", facts)).toEqual([
    "met: the plan leaves it out of logs",
  ]);
  expect(judged("Logs MUST NOT contain berth codes.", facts)).toEqual([
    "not judged: the plan leaves fields out of logs, and berth code is none of them: look at the logs of a test run with marked values",
  ]);
});

it("holds a style and a version against what the plan decides", () => {
  const style = nodeOf(decision.style, "style", {
    style: "microservices",
    name: "Microservices",
    because: "asked for",
    rejected: [],
    communication: "mixed",
    drivers: [],
  });
  const choice = nodeOf(decision.choice, "store", {
    topic: "decision/topic#store",
    candidate: "decision/candidate#store",
    technology: "mariadb",
    name: "MariaDB",
    version: "11.4",
    purpose: "rows",
    basis: "stated",
    consequences: { positive: [], negative: [], mitigation: [] },
    flips: [],
    lifecycle: "new",
  });
  const of = (name: string, modality: "must" | "avoid", version?: string) => {
    const technologies = [{ name, modality, ...(version === undefined ? {} : { version }) }];
    const text = `Rule about ${name}`;
    const principle = nodeOf(brief.principle, "p", {
      name: "P",
      text,
      level: "must",
      rules: [{ text, level: "should", technologies }],
    });
    return gatesOf(principle, { ...nothing, style, choices: [choice] }).map(
      ({ demand, verdict, level }) => [demand, verdict, level],
    );
  };
  expect([
    of("Microservices", "avoid"),
    of("MariaDB", "must", "11"),
    of("MariaDB", "must", "10"),
  ]).toEqual([
    [["no Microservices", "not met", "should"]],
    [["MariaDB 11", "met", "should"]],
    [["MariaDB 10", "not met", "should"]],
  ]);
});

it.each([
  ["Every feature MUST begin as a standalone library.", "folders"],
  ["Every library MUST expose a CLI: text in, text out.", "folders"],
  ["Tests MUST be written before the code.", "order of commits"],
  ["Every acceptance scenario MUST have an automated test.", "quickstart.md"],
  ["Pages SHOULD be smaller than 400 kB.", "measure the built client"],
  ["Commits MUST be signed by a reviewer.", "main branch"],
  ["The captain MUST be happy.", "read the plan against it"],
])("says how to look at what no plan shows: %s", (text, look) => {
  const [only, ...more] = judged(text, { components: three });
  expect([only?.startsWith("not judged: "), only?.includes(look), more]).toEqual([true, true, []]);
});

it("judges no permission", () => {
  expect(judged("Fares MAY be cached; at most 1 service", { components: three }, "may")).toEqual([
    "not judged: it permits, and demands nothing",
  ]);
});
