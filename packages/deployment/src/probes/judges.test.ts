import { verifyFiles } from "@planc/core/host";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { harbour } from "../fixtures/harbour.ts";
import plugin from "../plugin.ts";

const judge = async (by: string, path: string, text: string) => {
  const { findings } = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [{ by, path, mediaType: "text/plain", text }],
  });
  return findings.map(({ message }) => message);
};

const good = [
  "FROM node:26-slim AS build",
  "RUN npm ci",
  "FROM node:26-slim",
  "COPY --from=build /src ./",
  "USER 1000",
  'CMD ["node", "server.js"]',
];
const image = (...lines: readonly string[]) =>
  judge("deployment/images", "deployment/images/desk.Dockerfile", `${lines.join("\n")}\n`);
const changed = (at: number, line: string) =>
  image(...good.map((each, index) => (index === at ? line : each)));

it("accepts the images and the Compose file of a plan", async () => {
  const { probes } = await planTester({ plugins: [plugin], probes: "compile" })
    .with(...harbour)
    .result();
  expect(probes.map(({ id, status }) => [id, status])).toEqual([
    ["deployment/compose-file", "passed"],
    ["deployment/dockerfiles", "passed"],
    ["deployment/kubernetes-fields", "passed"],
    // Only a verification waits for actionlint.
    ["deployment/workflow-lint", "not-run"],
  ]);
  expect(await image(...good)).toEqual([]);
});

it("refuses an instruction that there is none of", async () => {
  expect((await changed(1, "RUNN npm ci")).join()).toContain("line 2");
});

it("refuses an image that is not pinned, has a secret, one stage or the rights of root", async () => {
  expect(await changed(2, "FROM node:latest")).toEqual([
    "deployment/images/desk.Dockerfile, line 3: node:latest is not pinned to a version.",
  ]);
  expect(await changed(1, "ENV STRIPE_API_KEY=rk_1")).toEqual([
    "deployment/images/desk.Dockerfile, line 2: a secret stays in the layers of the image.",
  ]);
  expect(await changed(4, "USER root")).toEqual([
    "deployment/images/desk.Dockerfile, line 5: it is run by root.",
  ]);
  expect((await image(...good.slice(0, 2), ...good.slice(4))).join()).toContain(
    "what builds the program is run with it",
  );
});

const compose = (services: string, rest = "") =>
  judge(
    "deployment/compose",
    "deployment/compose.yaml",
    `name: harbour\nservices:\n${services}${rest}`,
  );

it.each([
  ["a key that there is none of", "  log:\n    image: postgres:18\n    imag: x\n", "imag"],
  ["an image without a version", "  log:\n    image: postgres:latest\n", "is not pinned"],
  [
    "a port that is open to all",
    "  log:\n    image: postgres:18\n    ports: ['5432:5432']\n",
    "is open beyond",
  ],
  [
    "a port that is taken",
    "  log:\n    image: postgres:18\n    ports: ['127.0.0.1:1:1']\n  b:\n    image: postgres:18\n    ports: ['127.0.0.1:1:1']\n",
    "both take port 1",
  ],
  [
    "a wait for what nobody starts",
    "  log:\n    image: postgres:18\n    depends_on: { post: { condition: service_started } }\n",
    "is no service",
  ],
  [
    "a wait for a health that nobody checks",
    "  log:\n    image: postgres:18\n    depends_on: { b: { condition: service_healthy } }\n  b:\n    image: redis:8\n",
    "has no check",
  ],
  [
    "a volume that is none",
    "  log:\n    image: postgres:18\n    volumes: ['log:/data']\n",
    "is no volume",
  ],
  ["what is no YAML", "  log: [\n", "compose.yaml: "],
])("refuses a Compose file with %s", async (_, services, problem) => {
  expect((await compose(services)).join()).toContain(problem);
});
