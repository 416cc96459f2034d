import { byRef, type ViewOf } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import { runtimes } from "../catalog/runtimes.ts";
import type { Choice, Component } from "../model/facts.ts";
import { below } from "./recipe.ts";
import { recipes } from "./recipes.ts";

type Unit = ViewOf<typeof deployment.unit>;

/** Units that one image is built for, the one that it starts by itself first. */
export interface Image {
  readonly file: string;
  readonly units: readonly [Unit, ...Unit[]];
  /** The folder of the client whose built files it hands out. */
  readonly client: { readonly name: string; readonly folder: string } | undefined;
}

const probed = new Set([
  "kubernetes",
  "amazon-ecs",
  "azure-container-apps",
  "google-cloud-run",
  "nomad",
]);

/** Text of the Dockerfile; nothing where nobody knows how such a program is built. */
export function dockerfileOf(
  { file, units, client }: Image,
  components: readonly Component[],
  choices: readonly Choice[],
): string | undefined {
  const [first] = units;
  const { build, folder = ".", name, platform } = first.data;
  const runtime = runtimes.find(
    (each) =>
      each.builder.repository === build?.builder.repository &&
      each.base.repository === build.base.repository,
  );
  const recipe = recipes[runtime?.keys[0] ?? ""];
  if (!build || !runtime || !recipe) return undefined;
  const choiceAt = byRef(choices);
  const component = components.find(({ ref }) => ref === first.data.components[0]);
  const framework = choiceAt.get(component?.data.choice ?? "")?.data.technology ?? "";
  const buildTool = choices.find(({ data }) => data.topic === "decision/topic#build-tool")?.data
    .technology;
  const stages = recipe({ folder, framework, buildTool });
  const node = nodeImage(choices);
  const { number: port } = first.data.ports?.[0] ?? {};
  const others = units
    .slice(1)
    .map(({ data }) => `# ${data.name}: CMD ${quoted(data.build?.command ?? [])}`);
  const lines = [
    "# syntax=docker/dockerfile:1",
    `# ${name}${client ? `, with the built files of ${client.name}` : ""}. From the root of the repository:`,
    `#   docker build -f ${file} -t ${first.id} .`,
    "# Each image below has a version; its digest is not known where no network is.",
    ...others,
    ...(client
      ? [
          "",
          `FROM ${node} AS client`,
          "WORKDIR /src",
          `COPY ${below(client.folder, "package.json")} ${below(client.folder, "package-lock.json")} ./`,
          "RUN --mount=type=cache,target=/root/.npm npm ci",
          `COPY ${below(client.folder)} ./`,
          "RUN npm run build",
        ]
      : []),
    "",
    `FROM ${build.builder.repository}:${build.builder.tag} AS build`,
    "WORKDIR /src",
    ...stages.build,
    "",
    `FROM ${build.base.repository}:${build.base.tag}`,
    "WORKDIR /app",
    ...stages.run,
    ...(client ? ["COPY --from=client /src/dist ./public"] : []),
    `USER ${build.user}`,
    ...(port === undefined ? [] : [`EXPOSE ${port}`]),
    ...healthOf(first, runtime.asks, platform, choices),
    `CMD ${quoted(build.command)}`,
  ];
  return `${lines.join("\n")}\n`;
}

const quoted = (command: readonly string[]): string =>
  `[${command.map((each) => JSON.stringify(each)).join(", ")}]`;

const ask: Readonly<Record<string, (url: string) => string>> = {
  node: (url) => `fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`,
  python: (url) => `import urllib.request as u; u.urlopen('${url}', timeout=3)`,
  ruby: (url) =>
    `require 'net/http'; exit Net::HTTP.get_response(URI('${url}')).is_a?(Net::HTTPSuccess)`,
  php: (url) => `exit(@file_get_contents('${url}') === false ? 1 : 0);`,
};

/** One who asks is enough: where the platform does, the image does not. */
function healthOf(
  { data: { ports, probes } }: Unit,
  asks: readonly string[] | undefined,
  platform: string,
  choices: readonly Choice[],
): readonly string[] {
  const asked = choices.some(({ data }) => data.name === platform && probed.has(data.technology));
  const [program = "", flag = ""] = asks ?? [];
  const live = probes?.live;
  const question = ask[program];
  if (asked) return [`# ${platform} probes it.`, "HEALTHCHECK NONE"];
  if (!live || !ports?.[0] || !question)
    return ["# Nothing in the image can ask: whoever runs it does.", "HEALTHCHECK NONE"];
  const url = `http://localhost:${ports[0].number}${live.path}`;
  return [
    `HEALTHCHECK --interval=${live.period.value}s --timeout=3s --start-period=${startOf(probes)}s --retries=${live.failures} \\`,
    `  CMD ${quoted([program, flag, question(url)])}`,
  ];
}

const startOf = (probes: NonNullable<Unit["data"]["probes"]>): number =>
  probes.started ? probes.started.period.value * probes.started.failures : 30;

/** What builds a client: the line of Node.js that was decided, whatever the server is written for. */
function nodeImage(choices: readonly Choice[]): string {
  const node = runtimes[0];
  if (!node) throw new RangeError("no runtime for clients");
  const line = choices.find(({ data }) => data.technology === "nodejs")?.data.version ?? node.line;
  return `${node.builder.repository}:${node.builder.tag.replace("{line}", node.patches?.[line] ?? line)}`;
}

/** What of the repository the image needs, and nothing else. */
export function ignoreOf({ units, client }: Image): string {
  const folders = [units[0].data.folder ?? ".", ...(client ? [client.folder] : [])];
  const kept = folders.includes(".")
    ? []
    : ["*", ...folders.map((each) => `!${each.split("/")[0]}`)];
  return `${[
    ...kept,
    ".git",
    "**/.env*",
    "**/node_modules",
    "**/dist",
    "**/build",
    "**/target",
    "**/.venv",
    "**/*.pem",
    "**/*.key",
  ].join("\n")}\n`;
}
