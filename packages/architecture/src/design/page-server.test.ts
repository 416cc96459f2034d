import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import {
  action,
  actor,
  choice,
  concept,
  identity,
  owned,
  part,
  product,
  requirement,
  style,
} from "../fixtures/nodes.ts";

const market: readonly Draft[] = [
  product("Flower auction", ["web-application"]),
  actor("Florist"),
  actor("Grower"),
  concept("Lot"),
  concept("Bid"),
  owned("Bid", "Lot"),
  action("Grower", "offer", "Lot", "create"),
  action("Florist", "view", "Lot", "read", { critical: true }),
  action("Florist", "place", "Bid", "create", { critical: true }),
  ...choice("api-framework", "Fastify"),
  ...choice("runtime", "Node.js"),
];
const services = [
  style("microservices"),
  part("Lots"),
  part("Bids"),
  ...choice("api-gateway", "Traefik"),
];

async function drawn(...more: readonly Draft[]) {
  const { plan } = await compile([...market, ...more]);
  const pages = plan.get(architecture.component).find(({ id }) => id === "web-server")?.data;
  return {
    plan,
    pages: pages && `${pages.name} (${pages.kind}): ${pages.technology}`,
    wires: plan
      .get(architecture.connection)
      .filter(({ id }) => /web-client|web-server/.test(id))
      .map(({ id }) => id),
    pathOf: (action: string) =>
      plan
        .get(architecture.flow)
        .find(({ id }) => id === action)
        ?.data.steps.filter(({ mode }) => mode === "sync")
        .map(({ to }) => to.slice(to.indexOf("#") + 1)) ?? [],
  };
}

it("runs a framework that renders for each request, which browsers and the interface know", async () => {
  const { pages, wires, pathOf } = await drawn(...services, ...choice("web-framework", "Nuxt"));
  expect(pages).toBe("Web server (service): Nuxt on Node.js");
  expect(wires).toEqual(
    expect.arrayContaining([
      "web-client.api-gateway",
      "api-gateway.web-server",
      "web-server.api-gateway",
    ]),
  );
  expect(wires).not.toContain("web-client.web-server");
  expect(pathOf("view-lot").slice(0, 5)).toEqual([
    "web-client",
    "api-gateway",
    "web-server",
    "api-gateway",
    "lots-service",
  ]);
  expect(pathOf("place-bid").slice(0, 2)).toEqual(["web-client", "api-gateway"]);
});

it("has browsers meet nothing but pages where services stand behind templates", async () => {
  const { plan, pages, pathOf } = await drawn(...services, ...choice("web-framework", "Razor"));
  expect(pages).toContain("Web front end (service)");
  const asked = plan
    .get(architecture.connection)
    .filter(({ id }) => id.startsWith("web-client."))
    .map(({ id, data }) => `${id}: ${data.purpose}`);
  expect(asked).toEqual(["web-client.api-gateway: pages and forms"]);
  expect(pathOf("place-bid").slice(0, 4)).toEqual([
    "web-client",
    "api-gateway",
    "web-server",
    "api-gateway",
  ]);
});

it("has an edge fetch built files by the one address, as all else does", async () => {
  const { plan } = await drawn(
    ...services,
    ...choice("web-framework", "Nuxt"),
    ...choice("cdn", "Fastly"),
  );
  const fetched = plan
    .get(architecture.connection)
    .filter(({ id }) => id.startsWith("cdn."))
    .map(({ id }) => id);
  expect(fetched).toEqual(["cdn.api-gateway"]);
});

it("says in the gateway's list whom pages are of", async () => {
  const { plan } = await drawn(...services, ...choice("web-framework", "Nuxt"));
  const gateway = plan.get(architecture.component).find(({ id }) => id === "api-gateway")?.data;
  expect(gateway?.responsibilities[0]).toMatch(/; every other path is of the Web server$/);
});

it("puts a balancer of the provider before a gateway that has no public address of its own", async () => {
  const frontOf = async (gateway: string) => {
    const { plan } = await drawn(
      style("microservices"),
      part("Lots"),
      part("Bids"),
      ...choice("api-gateway", gateway),
      ...choice("cloud-platform", "AWS"),
      ...choice("orchestration", "Kubernetes"),
    );
    const front = plan.get(architecture.component).find(({ id }) => id === "load-balancer");
    const before = plan
      .get(architecture.connection)
      .some(({ id }) => id === "load-balancer.api-gateway");
    return [front?.data.technology, before];
  };
  expect(await frontOf("Traefik")).toEqual(["AWS load balancer", true]);
  expect(await frontOf("Amazon API Gateway")).toEqual([undefined, false]);
});

it("leaves pages an address of their own where the gateway routes one graph alone", async () => {
  const { wires } = await drawn(
    style("microservices"),
    part("Lots"),
    part("Bids"),
    ...choice("api-gateway", "Cosmo Router"),
    ...choice("web-framework", "Nuxt"),
  );
  expect(wires).toContain("web-client.web-server");
  expect(wires).not.toContain("api-gateway.web-server");
});

it("lets a cookie show who opens a page, as a browser sends no header by itself", async () => {
  const signedIn = identity({
    protocol: "Password sign-in with bearer tokens",
    carrier: undefined,
    tokens: [{ name: "access token", lifetime: { value: 15, unit: "min" }, storage: "memory" }],
  });
  const { plan } = await drawn(...services, signedIn, ...choice("web-framework", "Nuxt"));
  const wire = plan.get(architecture.connection).find(({ id }) => id === "api-gateway.web-server");
  expect(wire?.data.authentication).toBe("cookie of the web server, which holds the access token");
});

it("has the one program make its pages, and none make what is exported as files", async () => {
  const alone = await drawn(style("layered-monolith"), ...choice("web-framework", "Razor"));
  expect(alone.pages).toBeUndefined();
  const api = alone.plan.get(architecture.component).find(({ id }) => id === "api");
  expect(api?.data.responsibilities).toContain("makes the pages that people see");
  const files = await drawn(
    style("layered-monolith"),
    requirement("R1", "The client is delivered as a static export."),
    ...choice("web-framework", "Nuxt"),
  );
  expect(files.pages).toBeUndefined();
});

it("runs on the platform that hosts it, one call a page", async () => {
  const { pages } = await drawn(
    style("layered-monolith"),
    ...choice("web-framework", "Nuxt"),
    ...choice("hosting", "Netlify"),
  );
  expect(pages).toBe("Web server (function): Nuxt on Netlify");
});

it("keeps it running where the host runs images, and starts it for a request where the host takes its output", async () => {
  const hosted = [
    ...services,
    ...choice("web-framework", "Nuxt"),
    ...choice("hosting", "Amazon ECS"),
  ];
  const images = await drawn(...hosted, ...choice("container-runtime", "Docker"));
  expect(images.pages).toBe("Web server (service): Nuxt on Node.js");
  expect((await drawn(...hosted)).pages).toBe("Web server (function): Nuxt on Amazon ECS");
});
