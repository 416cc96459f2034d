import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { entries } from "../catalog/index.ts";
import { concepts, load, mention, pattern, product, services } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function planOf(nodes: readonly Draft[]) {
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("User", "Note"), ...nodes)
    .result();
  const choices = plan.get(decision.choice);
  return {
    plan,
    chosen: Object.fromEntries(choices.map(({ id, data }) => [id, data.technology])),
    style: plan.get(decision.style)?.data.style,
  };
}

it("takes what runs on a platform of functions, and nothing that the platform does itself", async () => {
  const { chosen, style, plan } = await planOf([
    mention("Cloudflare Workers"),
    mention("Cloudflare D1"),
    mention("Workers KV"),
    pattern("message queue"),
    pattern("load balancing"),
    load("peak-request-rate", 3000, "req/s"),
  ]);
  expect(style).toBe("serverless");
  expect(chosen).toMatchObject({
    functions: "cloudflare-workers",
    "relational-store": "cloudflare-d1",
    cache: "cloudflare-kv",
    "message-broker": "cloudflare-queues",
    "api-framework": "hono",
    "cloud-platform": "cloudflare-platform",
  });
  const open = ["load-balancer", "api-gateway", "runtime", "orchestration", "container-runtime"];
  expect(open.filter((topic) => topic in chosen)).toEqual([]);
  expect(plan.get(decision.topic).find(({ id }) => id === "load-balancer")?.data).toMatchObject({
    needed: false,
    because: "Cloudflare Workers, which the text names, does this itself.",
  });
});

it("keeps what a platform does where the platform serves the front end alone", async () => {
  const nodes = [load("peak-request-rate", 300, "req/s"), mention("Amazon S3")];
  const whole = await planOf([...nodes, mention("Vercel")]);
  const part = await planOf([...nodes, mention("Vercel", { purpose: "frontend" })]);
  const wish = await planOf([...nodes, mention("Vercel", { modality: "prefer" })]);
  const balanced = [whole, part, wish].map(({ chosen }) => "load-balancer" in chosen);
  expect(balanced).toEqual([false, true, true]);
});

it("takes the service that runs a store for the store", async () => {
  const { chosen } = await planOf([mention("PostgreSQL"), mention("Neon")]);
  expect(chosen["relational-store"]).toBe("neon");
  expect(chosen).not.toHaveProperty("relational-store.postgresql");
});

it("takes one of several that would do, and none of them beside what is asked for", async () => {
  const wished = (name: string) => mention(name, { modality: "prefer" });
  const cloudsOf = async (...nodes: Draft[]) =>
    Object.entries((await planOf(nodes)).chosen).flatMap(([id, technology]) =>
      id.startsWith("cloud-platform") ? [technology] : [],
    );
  const [one, ...others] = await cloudsOf(wished("AWS"), wished("Azure"), wished("Google Cloud"));
  expect(["aws", "azure", "google-cloud"]).toContain(one);
  expect(others).toEqual([]);
  expect(await cloudsOf(wished("AWS"), mention("Azure"))).toEqual(["azure"]);
});

it("takes a server before what runs inside of the program", async () => {
  const { chosen } = await planOf([mention("H2"), mention("PostgreSQL")]);
  expect([chosen["relational-store"], chosen["relational-store.h2"]]).toEqual(["postgresql", "h2"]);
});

it("writes the server in the language of its object mapper, and the client for its components", async () => {
  const { chosen } = await planOf([mention("GORM"), mention("Vuetify")]);
  expect(chosen).toMatchObject({ language: "go", "data-access": "gorm" });
  expect(["vue", "nuxt"]).toContain(chosen["web-framework"]);
});

it("calls for the store that a service runs", async () => {
  const { chosen } = await planOf([mention("Amazon RDS for MySQL")]);
  expect(chosen).toMatchObject({ "relational-store": "mysql", "cloud-platform": "aws" });
});

it("compares nothing for a need with what is there on request", async () => {
  const { plan } = await planOf([
    ...services("Orders", "Bills", "Stock", "Parcels"),
    pattern("file storage"),
    pattern("full-text search"),
    pattern("caching"),
    pattern("real-time"),
  ]);
  const onRequest = new Set(entries.filter((each) => each.onRequest).map(({ key }) => key));
  const compared = plan.get(decision.candidate).map(({ data }) => data.technology);
  expect(compared.filter((key) => onRequest.has(key))).toEqual([]);
});

it("opens no need for components or hosting that nobody named", async () => {
  const { plan } = await planOf([]);
  const topics = new Set(plan.get(decision.topic).map(({ id }) => id));
  const quiet = ["component-library", "hosting", "validation", "database-service"];
  expect(quiet.filter((topic) => topics.has(topic))).toEqual([]);
});

it("gives a service that is the back end no framework and no runtime besides", async () => {
  const { chosen } = await planOf([
    mention("Supabase", { purpose: "Backend", topic: "relational-store" }),
  ]);
  expect(chosen).toMatchObject({ "api-framework": "supabase", "relational-store": "supabase" });
  expect(chosen).not.toHaveProperty("runtime");
});

it("takes who names a library and the protocol that it is built on to have chosen the library", async () => {
  const { chosen } = await planOf([mention("Socket.IO"), mention("WebSocket")]);
  expect(chosen).toMatchObject({ "real-time": "socket-io" });
  expect(Object.values(chosen)).not.toContain("websocket");
});
