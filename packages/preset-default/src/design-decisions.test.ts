import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";
import { withPack } from "./index.ts";

async function planned(prompt: string) {
  const { plan, files } = await compile(prompt, withPack("modular-monolith", { chosen: false }));
  return {
    chosen: (topic: string) =>
      plan.get(decision.choice).find(({ id }) => id === topic)?.data.technology,
    left: (topic: string) =>
      plan.get(decision.topic).find(({ id, data }) => id === topic && !data.needed)?.data.because,
    record: (topic: string) =>
      files.find(({ path }) => path.startsWith("decisions/") && path.endsWith(`-${topic}.md`))
        ?.text ?? "",
    text: (path: string) => files.find((each) => each.path === path)?.text ?? "",
  };
}

const orchards =
  "Web application for fruit growers. Support multi-tenant architecture with data isolation. An organisation has orchards and members. Growers record trees and harvests of an orchard. 200 concurrent users.";

it("decides how tenants are kept apart, and the schema does it", async () => {
  const plan = await planned(`${orchards} PostgreSQL database.`);
  expect(plan.chosen("tenant-isolation")).toBe("row-level-security");
  expect(plan.record("tenant-isolation")).toMatch(/^- \d+ tables show the rows of one \w+ alone/m);
  expect(plan.text("database/schema.sql")).toMatch(/FORCE ROW LEVEL SECURITY;\nCREATE POLICY/);
  expect(plan.text("security/threat-model.md")).toContain("row-level security");
  expect(plan.text("security/controls.csv")).toContain("policies of the database show no row");
  expect(plan.text("plan.md")).toContain("### Design decisions");
});

it("takes the way that the text names, and what the store cannot do is none", async () => {
  const named = await planned(`${orchards} PostgreSQL with a schema per tenant.`);
  expect(named.chosen("tenant-isolation")).toBe("schema-per-tenant");
  expect(named.text("database/schema.sql")).not.toContain("ROW LEVEL SECURITY");
  const other = await planned(`${orchards} MySQL database.`);
  expect(other.chosen("tenant-isolation")).toBe("tenant-column");
  expect(other.record("tenant-isolation")).toMatch(/row-level security \| not with MySQL/);
});

it("says nothing of tenants where there are none", async () => {
  const plan = await planned("Web application for a choir: members and rehearsals. PostgreSQL.");
  expect(plan.chosen("tenant-isolation")).toBeUndefined();
  expect(plan.text("plan.md")).not.toContain("Isolation of tenants");
});

const ferries =
  "Web shop for ferry tickets with Stripe. Passengers place orders for trips and pay an order. PostgreSQL.";

it("decides where a card is typed, and flows, contract and controls follow", async () => {
  const plan = await planned(`${ferries} PCI DSS scope must stay minimal.`);
  expect(plan.chosen("card-data")).toBe("payment-page");
  expect(plan.record("card-data")).toMatch(/Ruled out[^#]*exceeds SAQ A/);
  expect(plan.record("card-data")).toContain("The questionnaire is SAQ A of PCI DSS 4.0.1");
  expect(plan.text("contracts/openapi.yaml")).toContain("payAt:");
  expect(plan.text("plan.md")).toContain("pay, on a page of Stripe");
  expect(plan.text("security/threat-model.md")).toContain("| Stripe | provider's page |");
  expect(plan.text("security/controls.csv")).toContain("A page of Stripe takes the card");
});

it("takes the fields that the text names, and says what their page has to keep", async () => {
  const plan = await planned(`${ferries} Card entry by Stripe Elements.`);
  expect(plan.chosen("card-data")).toBe("hosted-fields");
  expect(plan.record("card-data")).toContain("script-src");
  expect(plan.text("contracts/openapi.yaml")).toContain("paySecret:");
});

const relay =
  "Integration service between Salesforce and SendGrid with error handling and retry mechanisms. PostgreSQL.";

it("decides where work waits, and says whether its rate is stated or assumed", async () => {
  const plan = await planned(relay);
  expect(plan.chosen("background-work")).toBe("job-table");
  const record = plan.record("background-work");
  expect(record).toMatch(/which is assumed here|gives no rate of such work/);
  expect(record).toContain("FOR UPDATE SKIP LOCKED");
  expect(record).toContain("autovacuum_vacuum_scale_factor");
  const queued = await planned(`${relay} RabbitMQ as message queue.`);
  expect(queued.chosen("background-work")).toBe("broker-queue");
  expect(queued.record("background-work")).toMatch(/Ruled out[^#]*done by RabbitMQ/);
});

it("decides how calls outside are repeated, with numbers and what each system takes", async () => {
  const plan = await planned(relay);
  // Connections keep since when they fail, which is what a breaker goes by.
  expect(plan.chosen("outgoing-calls")).toBe("retries-and-breaker");
  const record = plan.record("outgoing-calls");
  expect(record).toMatch(/Ruled out[^#]*each connection keeps since when it fails/);
  expect(record).toContain("up to 4 times, after about 30 s, 2 min, 8 min and 32 min");
  expect(record).toContain("SendGrid: takes no key");
  expect(plan.text("decisions/consequences.json")).toContain(
    "call to SendGrid has failed: it takes no key",
  );
  const unbroken = await planned(`${ferries} Receipts by SendGrid, with retry mechanisms.`);
  expect(unbroken.chosen("outgoing-calls")).toBe("durable-retries");
  expect(unbroken.record("outgoing-calls")).not.toContain("five different");
});

it("decides what becomes of somebody's rows, table by table, where people may be erased", async () => {
  const plan = await planned(
    "Web shop for rope with SendGrid e-mail. Customers place orders and keep addresses. Customers can export or delete their data (GDPR). PostgreSQL.",
  );
  expect(plan.chosen("personal-data")).toBe("erase-or-empty");
  const record = plan.record("personal-data");
  expect(record).toMatch(/Deleted, as they are the person's own: rows of [^.]*users\./);
  expect(record).toMatch(/Overwritten by a fixed value[^.]*orders \([^)]*contact_email/);
  expect(record).toMatch(/SendGrid and Stripe are asked to erase by the flow “Erase what is held/);
  expect(record).toMatch(/leaves out what SendGrid and Stripe hold\./);
  expect(record).toMatch(/Ruled out[^#]*along, which others paid or have to account for/);
});

it("decides what browsers and apps carry once somebody has signed in, and the sign-in follows", async () => {
  const web = await planned(
    "Task management application with a React frontend, Node.js backend and PostgreSQL.",
  );
  expect(web.chosen("sign-in")).toBe("server-session");
  expect(web.record("sign-in")).toContain("as that reads a row of sessions");
  expect(web.text("database/schema.sql")).toContain("CREATE TABLE sessions");
  expect(web.text("contracts/openapi.yaml")).toContain("__Host-session");
  const app = await planned(
    "Task management mobile app in Flutter, with a Node.js backend and PostgreSQL.",
  );
  expect(app.chosen("sign-in")).toBe("device-tokens");
  const told = await planned(
    "Task management application with React and PostgreSQL. People sign in with JSON Web Tokens.",
  );
  expect(told.chosen("sign-in")).toBeUndefined();
});
