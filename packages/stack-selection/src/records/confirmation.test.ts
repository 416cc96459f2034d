import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { choice } from "../fixtures/decisions.ts";
import {
  alert,
  component,
  connection,
  convention,
  drawn,
  operation,
  peakScenario,
  signedInBy,
  store,
  table,
} from "../fixtures/drawn.ts";
import { confirmationOf } from "./confirmation.ts";
import type { Drawn } from "./drawn.ts";
import { fullOf } from "./line.ts";

const confirmed = (
  topic: string,
  technology: string,
  plan: Partial<Drawn> = {},
  purpose = "Tests.",
) => {
  const { id, data } = choice(topic, technology);
  const line = confirmationOf(
    { ref: `decision/choice#${id}`, data: { ...data, purpose } },
    { drawn: drawn(plan), catalogue: plainCatalogue },
  );
  return line && fullOf(line);
};

it.each([
  "language",
  "api-framework",
  "relational-store",
  "cache",
  "payments",
  "load-testing",
  "metrics",
  "tracing",
  "message-broker",
])("says nothing of %s where the plan has nothing that shows it", (topic) => {
  expect(confirmed(topic, "postgresql")).toBeUndefined();
});

it("names the tables of a store, and nothing for a store that none is planned in", () => {
  const plan = {
    stores: [store("relational-store", "relational"), store("time-series-store", "time-series")],
    tables: [table("barges", "relational-store"), table("locks", "relational-store")],
  };
  expect(confirmed("relational-store", "postgresql", plan)).toBe(
    "Tests of what is stored start postgresql in a container and lay out its 2 tables (barges and locks).",
  );
  expect(confirmed("relational-store", "sqlite", plan)).toBe(
    "Tests of what is stored open a new file with sqlite and lay out its 2 tables (barges and locks).",
  );
  expect(confirmed("time-series-store", "clickhouse", plan)).toBeUndefined();
});

it("compares routes with the contract of a REST interface, and the schema with that of GraphQL", () => {
  const operations = [operation("listBarges", "list")];
  expect(
    confirmed("api-framework", "fastify", { operations, convention: convention("rest") }),
  ).toContain("1 operation of contracts/openapi.yaml");
  expect(
    confirmed("api-framework", "fastify", { operations, convention: convention("graphql") }),
  ).toBe(
    "A test prints the schema that fastify serves and compares it with contracts/schema.graphql.",
  );
});

it("names the script of the load test only where it is written", () => {
  const plan = { scenarios: [peakScenario], operations: [operation("listBarges", "list")] };
  const rest = { ...plan, convention: convention("rest") };
  expect(confirmed("load-testing", "k6", rest)).toContain("performance/load-test.k6.js");
  for (const [tool, of] of [
    ["k6", { ...plan, convention: convention("graphql") }],
    ["gatling", rest],
  ] as const) {
    expect(confirmed("load-testing", tool, of)).toBe(
      `A release waits for a ${tool} run of “Peak load” at 40 req/s, which fails on a missed target; its script is still to be written.`,
    );
  }
});

it("tells a cache that sessions are kept in from one that only makes answers quicker", () => {
  const plan = { operations: [operation("listBarges", "list")] };
  const carrier = { kind: "session-cookie", cookie: "__Host-session", sameSite: "Lax" } as const;
  const kept = (state: "cache" | "database") => ({
    ...plan,
    identity: signedInBy({ ...carrier, state }),
  });
  expect(confirmed("cache", "redis", kept("cache"), "caching")).toBe(
    "A test empties redis while somebody is signed in: listBarges answers 401, and as before after a new sign-in. With redis stopped it answers 503, and lets nobody in unchecked.",
  );
  expect(confirmed("cache", "redis", kept("database"), "session management")).toBe(
    "A test calls listBarges with redis stopped: the answer is the same, and slower.",
  );
});

it("confirms a provider by what requests carry: its token, or the cookie that stands for it", () => {
  const plan = { operations: [operation("listBarges", "list")] };
  expect(confirmed("identity-provider", "keycloak", plan)).toContain("with a token of keycloak");
  const identity = signedInBy({
    kind: "session-cookie",
    cookie: "__Host-session",
    sameSite: "Lax",
    state: "database",
  });
  expect(confirmed("identity-provider", "keycloak", { ...plan, identity })).toBe(
    "A test signs in at keycloak and calls listBarges with the cookie that it got; an ID token that has expired, or is of another issuer, gets none.",
  );
});

it("has an alert come from what keeps the measurements, and a collector hand them over", () => {
  const monitoring = component("monitoring", "monitoring", { choice: "metrics" });
  const outside = component("port-monitoring", "external-system", { name: "Port monitoring" });
  const plan = {
    alerts: [alert("Server errors missed")],
    components: [monitoring, outside],
    connections: [connection("monitoring", "port-monitoring")],
  };
  expect(confirmed("metrics", "prometheus", plan)).toBe(
    "A test release brings about “Server errors missed” of performance/benchmarks.md, and prometheus alerts.",
  );
  expect(confirmed("instrumentation", "opentelemetry", plan)).toBe(
    "The series that “Server errors missed” of performance/benchmarks.md is computed from arrives in Port monitoring through opentelemetry.",
  );
});

it("takes payments in a test only by operations that take them", () => {
  const read = { operations: [operation("reconcilePayment", "command")] };
  expect(confirmed("payments", "stripe", read)).toBeUndefined();
  expect(
    confirmed("payments", "stripe", {
      operations: [operation("createPayment", "create"), operation("refundPayment", "command")],
    }),
  ).toContain("call createPayment for a payment");
  const back = { operations: [operation("createPaymentRefund", "create")] };
  expect(confirmed("payments", "stripe", back)).toBeUndefined();
});
