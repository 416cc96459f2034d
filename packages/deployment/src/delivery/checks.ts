import { checkTools } from "../catalog/check-tools.ts";
import type { Root } from "./roots.ts";
import { type Planned, type Stage, toolchainOf } from "./stage.ts";

/** What every change has to pass before anything is built of it. */
export const checksFor = (planned: Planned): readonly Stage[] => [
  ...checksOfCode(planned),
  ...modules(planned),
  ...contract(planned),
  ...migrations(planned),
  scan(),
];

/** Form, types and tests of each root of code. */
function checksOfCode(planned: Planned): readonly Stage[] {
  const { apart, roots, built } = planned;
  if (!apart) return checksOf(roots, "");
  const own = new Set(built.flatMap(({ data }) => data.components as readonly string[]));
  const others = roots.filter(({ components }) => !components.some((each) => own.has(each)));
  const first = roots.find((root) => !others.includes(root));
  return [
    ...(first
      ? checksOf([first], "").map(({ each: _, ...stage }) => ({
          ...stage,
          does: ofUnit[stage.name] ?? stage.does,
        }))
      : []),
    // Apps and pages that no unit is made of have runs of their own.
    ...checksOf(others, "apps"),
  ];
}

const ofUnit: Readonly<Record<string, string>> = {
  Lint: "the unit",
  Test: "the unit",
};

function checksOf(roots: readonly Root[], suffix: string): readonly Stage[] {
  const chains = [...new Map(roots.map((root) => [root.toolchain.key, root.toolchain])).values()];
  return chains.flatMap((toolchain): Stage[] => {
    const own = roots.filter((one) => one.toolchain === toolchain);
    const key = [suffix, chains.length > 1 ? toolchain.key : ""].filter((each) => each !== "");
    const what = own.map(({ folder }) => (folder === "." ? "all code" : folder)).join(", ");
    const common = {
      needs: [],
      on: "change" as const,
      inFolder: true as const,
      toolchain: toolchain.key,
      each: own.map(({ name, folder }) => ({ name, folder })),
    };
    return [
      {
        ...common,
        key: ["lint", ...key].join("-"),
        name: "Lint",
        does: what,
        commands: [...toolchain.install, ...toolchain.lint],
      },
      {
        ...common,
        key: ["test", ...key].join("-"),
        name: "Test",
        does: what,
        gate: "all pass",
        commands: [...toolchain.install, ...toolchain.test],
      },
    ];
  });
}

/** The rules of who may call whom are files of the plan where it has modules. */
function modules({ facts, roots, apart }: Planned): readonly Stage[] {
  const cut = facts.components.filter(({ data }) => data.kind === "module");
  const root = roots.find(
    ({ toolchain, components }) =>
      toolchain.key === "node" && cut.some(({ data }) => components.includes(data.inside ?? "")),
  );
  if (apart || cut.length < 2 || !root) return [];
  return [
    {
      key: "modules",
      name: "Modules",
      does: `${cut.length} modules, dependency-cruiser`,
      gate: "fronts alone",
      needs: [],
      on: "change",
      commands: [
        "npm ci",
        `npx -y dependency-cruiser@18 --config "$PLAN/modules/dependency-cruiser.json" src`,
      ],
      inFolder: true,
      toolchain: root.toolchain.key,
      each: [{ name: root.name, folder: root.folder }],
    },
  ];
}

function contract({ facts, apart, built }: Planned): readonly Stage[] {
  if (facts.operations.length === 0) return [];
  const port = built
    .flatMap(({ data }) => data.ports ?? [])
    .find(({ name }) => name === "http")?.number;
  const file = "contracts/openapi.yaml";
  return [
    {
      key: "contract",
      name: "Contract",
      does: `${facts.operations.length} operations, Redocly and oasdiff`,
      gate: "breaks no caller",
      needs: [],
      on: "change",
      commands: [
        `npx -y ${checkTools.redocly} lint "$PLAN/${file}"`,
        `git show "$BASE:$PLAN_FOLDER/${file}" > before.yaml || cp "$PLAN_FOLDER/${file}" before.yaml`,
        `docker run --rm -v "$PWD:/work" -w /work ${checkTools.oasdiff} breaking --fail-on ERR before.yaml "$PLAN_FOLDER/${file}"`,
        // One service alone answers its own part of the contract.
        ...(apart || port === undefined
          ? []
          : [
              `docker compose -f "$PLAN/deployment/compose.yaml" up --build --detach --wait`,
              `docker run --rm --network host -v "$PWD:/work" -w /work ${checkTools.schemathesis} run "$PLAN_FOLDER/${file}" --url http://localhost:${port}${facts.basePath} --phases examples`,
            ]),
      ],
    },
  ];
}

function migrations({ migrating, apart }: Planned): readonly Stage[] {
  if (!migrating) return [];
  return [
    {
      key: "migrations",
      name: "Migrations",
      does: `${migrating.tool}, empty ${migrating.image}; squawk`,
      gate: "idempotent",
      needs: [],
      on: "change",
      commands: [...migrating.lint, ...migrating.up, ...migrating.up.slice(-1)],
      beside: { image: migrating.image, port: 5432, password: "postgres" },
      inFolder: true,
      ...toolchainOf(migrating),
      ...(apart ? {} : { each: migrating.roots.map(({ name, folder }) => ({ name, folder })) }),
    },
  ];
}

const scan = (): Stage => ({
  key: "scan",
  name: "Scan",
  does: "gitleaks, Trivy",
  gate: "no high, critical",
  needs: [],
  on: "change",
  commands: [
    // Whoever owns the files there is not who reads them in the container.
    `docker run --rm -e GIT_CONFIG_COUNT=1 -e GIT_CONFIG_KEY_0=safe.directory -e GIT_CONFIG_VALUE_0=/work -v "$PWD:/work" ${checkTools.gitleaks} git /work --redact --exit-code 1`,
    `docker run --rm -v "$PWD:/work" ${checkTools.trivy} filesystem /work --scanners vuln --severity HIGH,CRITICAL --ignore-unfixed --exit-code 1`,
  ],
});
