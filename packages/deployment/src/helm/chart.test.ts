import { expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { shopWorkloads } from "../fixtures/workloads.ts";
import { checkManifests } from "../kubernetes/check.ts";
import { chartFiles } from "./chart.ts";
import { hole, template } from "./holes.ts";
import { render } from "./render.ts";

const files = chartFiles({
  product: "shop",
  title: "Shop",
  registry: "registry.example/shop",
  workloads: shopWorkloads,
  environments: [
    { name: "staging", production: false },
    { name: "production", production: true },
  ],
  entry: { kind: "aws-load-balancer", inside: true },
  secrets: { store: "aws-secrets-manager" },
});
const textOf = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
const values = parse(textOf("values.yaml"));
const rendered = files
  .filter(({ path }) => path.includes("/templates/"))
  .flatMap(({ text }) => parseAllDocuments(render(text, values)).map((each) => each.toJS()));

it("renders to objects that the official fields and each other take", () => {
  expect(checkManifests(rendered)).toEqual([]);
  expect(rendered.length).toBeGreaterThan(15);
});

it("scales between the numbers of the plan, at the planned utilisation", () => {
  const scaler = rendered.find(({ kind }) => kind === "HorizontalPodAutoscaler");
  expect(scaler.spec).toMatchObject({
    minReplicas: 2,
    maxReplicas: 6,
    metrics: [{ resource: { target: { averageUtilization: 70 } } }],
  });
});

it("runs one instance where nobody depends on it, and asks for what differs", () => {
  expect(parse(textOf("values-staging.yaml"))).toMatchObject({
    host: "staging.shop.example",
    orders: { leastReplicas: 1, config: { SHOP_URL: "" } },
  });
});

it("names secrets and never holds one", () => {
  const secret = rendered.find(({ kind }) => kind === "ExternalSecret");
  expect(secret.spec.data).toEqual([
    { secretKey: "DATABASE_URL", remoteRef: { key: "shop/production/DATABASE_URL" } },
  ]);
});

it("writes numbers bare and text quoted", () => {
  expect(template(`a: "${hole(".Values.n")}"\nb: x/${hole(".Values.t")}\n`)).toBe(
    "a: {{ .Values.n }}\nb: x/{{ .Values.t }}\n",
  );
});
