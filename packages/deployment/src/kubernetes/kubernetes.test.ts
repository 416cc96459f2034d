import { expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { shopWorkloads } from "../fixtures/workloads.ts";
import { checkManifests } from "./check.ts";
import { kustomizeFiles } from "./kustomize.ts";
import { withReplicas } from "./postgres.ts";
import { fiveFields } from "./schedule.ts";

const files = kustomizeFiles({
  product: "shop",
  registry: "registry.example/shop",
  workloads: shopWorkloads,
  overlays: [
    { name: "staging", production: false },
    { name: "production", production: true },
  ],
  entry: { kind: "gateway", className: "envoy-gateway" },
  secrets: {},
});
const objects = files.flatMap(({ text }) =>
  parseAllDocuments(text).map((each) => structuredClone(each.toJS())),
);
const find = (kind: string, name: string) =>
  objects.find((each) => each.kind === kind && each.metadata?.name === name);

it("writes objects that the official fields and each other take", () => {
  expect(checkManifests(objects.filter(({ kind }) => kind !== "Kustomization"))).toEqual([]);
});

it("refuses a field that the kind does not have, one that is missing and one of another type", () => {
  const broken = structuredClone(find("Deployment", "orders"));
  broken.spec.template.spec.containers[0].imag = "x";
  broken.spec.replicas = "2";
  delete broken.spec.selector;
  expect(checkManifests([broken])).toEqual([
    "orders: Deployment.spec.selector: missing",
    "orders: Deployment.spec.template.spec.containers[0].imag: unknown field",
    "orders: Deployment.spec.replicas: no integer",
  ]);
});

it("sees a selector, a port and a budget that do not go together", () => {
  const deployment = structuredClone(find("Deployment", "stock"));
  deployment.spec.template.metadata.labels = { "app.kubernetes.io/name": "other" };
  deployment.spec.template.spec.containers[0].readinessProbe.httpGet.port = "grpc";
  const budget = structuredClone(find("PodDisruptionBudget", "orders"));
  budget.metadata.name = "stock";
  expect(checkManifests([deployment, budget])).toEqual([
    "stock: its selector finds none of its pods",
    "stock: readinessProbe asks no port of it",
    "stock: may lose its only instance",
  ]);
});

it("lets a program call what the plan has it call, and nothing else", () => {
  const policy = find("NetworkPolicy", "orders");
  expect(policy.spec.ingress).toEqual([
    { from: [{ ipBlock: { cidr: "10.0.0.0/16" } }], ports: [{ protocol: "TCP", port: 3000 }] },
  ]);
  const ports = policy.spec.egress.map((each: { ports: readonly { port: number }[] }) =>
    each.ports.map(({ port }) => port),
  );
  expect(ports).toEqual([[53, 53], [80], [443], [3000], [5432]]);
  expect(find("NetworkPolicy", "deny-all").spec).toEqual({
    podSelector: {},
    policyTypes: ["Ingress", "Egress"],
  });
});

it("shows a token to whom it calls, and has no other", () => {
  const { spec } = find("Deployment", "orders").spec.template;
  expect(spec.automountServiceAccountToken).toBe(false);
  expect(spec.volumes[1].projected.sources).toEqual([
    { serviceAccountToken: { audience: "stock", expirationSeconds: 3600, path: "stock" } },
  ]);
});

it("guards no single instance with a budget, and scales none that has one number", () => {
  expect(find("PodDisruptionBudget", "stock")).toBeUndefined();
  expect(find("HorizontalPodAutoscaler", "stock")).toBeUndefined();
  expect(find("Deployment", "stock").spec.replicas).toBe(1);
});

it("has no service for what nobody calls", () => {
  expect(find("Service", "mail-worker")).toBeUndefined();
});

it("reads schedules of EventBridge as those of cron", () => {
  expect(fiveFields("cron(30 2 ? * 2-6 *)")).toBe("30 2 * * 1-5");
  expect(fiveFields("rate(15 minutes)")).toBe("*/15 * * * *");
  expect(fiveFields("0 4 * * *")).toBe("0 4 * * *");
});

it("leaves PostgreSQL in the cluster to its operator, which has the second server follow the first", () => {
  const [base] = shopWorkloads;
  if (base === undefined) throw new Error("no workload");
  const server = {
    ...base,
    image: { repository: "postgres", tag: "18-trixie" },
    data: { path: "/var/lib/postgresql", size: 20 },
    replicas: 1,
    scaling: undefined,
    calls: [],
    tokensFor: [],
    exposed: false,
  };
  const [merged, ...others] = withReplicas([
    { ...server, name: "database" },
    { ...server, name: "database-replica" },
  ]);
  expect(others).toEqual([]);
  const written = kustomizeFiles({
    product: "shop",
    registry: "registry.example/shop",
    workloads: merged === undefined ? [] : [merged],
    overlays: [],
    entry: { kind: "gateway", className: "envoy-gateway" },
    secrets: {},
  }).flatMap(({ text }) => parseAllDocuments(text).map((each) => structuredClone(each.toJS())));
  expect(checkManifests(written)).toEqual([]);
  expect(written.find(({ kind }) => kind === "Cluster").spec).toMatchObject({
    instances: 2,
    imageName: "ghcr.io/cloudnative-pg/postgresql:18",
  });
});
