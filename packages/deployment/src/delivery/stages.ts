import type { DataOf, Ref } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import { checkTools } from "../catalog/check-tools.ts";
import { chosenFor, type DeliveryFacts, type Unit } from "./facts.ts";
import type { Migrating } from "./migrating.ts";
import type { Rollout } from "./rollout.ts";
import type { Root } from "./roots.ts";

export type Stage = DataOf<typeof deployment.pipeline>["stages"][number];

export interface Planned {
  readonly facts: DeliveryFacts;
  readonly roots: readonly Root[];
  readonly rollout: Rollout | undefined;
  readonly migrating: Migrating | undefined;
  /** Containers and functions that are built of them. */
  readonly built: readonly Unit[];
  /** Where it goes, as far as environments are planned. */
  readonly places: Readonly<
    Partial<Record<"staging" | "production", Ref<"deployment/environment">>>
  >;
  /** Each unit is released by itself, so that a run is of one alone. */
  readonly apart: boolean;
}

/** From a change to the people who use it: only what this plan has something for. */
export function stagesOf(planned: Planned): readonly Stage[] {
  const checks = [
    ...checksOfCode(planned),
    ...modules(planned),
    ...contract(planned),
    ...migrations(planned),
    scan(),
  ];
  const { rollout } = planned;
  const images = rollout?.takesImages === false ? [] : imagesOf(planned, keysOf(checks));
  if (!rollout) return [...checks, ...images, ...publishing(planned, keysOf(checks))];
  const before = images.length > 0 ? keysOf(images).slice(-1) : keysOf(checks);
  return [...checks, ...images, ...rolledOut(planned, rollout, before)];
}

/** Of what is in the same run: checks of apps are in another where units are released apart. */
const keysOf = (stages: readonly Stage[]): string[] =>
  stages.map(({ key }) => key).filter((key) => !/^(?:lint|test)-apps/.test(key));

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
  Lint: "Form and types of the unit",
  Test: "Tests of the unit",
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
        does: `Form and types of ${what}`,
        commands: [...toolchain.install, ...toolchain.lint],
      },
      {
        ...common,
        key: ["test", ...key].join("-"),
        name: "Test",
        does: `Tests of ${what}`,
        gate: "every test passes",
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
      does: `Calls between ${cut.length} modules against modules/dependency-cruiser.json`,
      gate: "no module calls past another's front",
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
      does: `${facts.operations.length} operations: form, and whether callers of the version before still work`,
      gate: "nothing breaks a caller",
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
      does: `${migrating.tool} on an empty ${migrating.image}, twice; locks and breaks read by squawk`,
      gate: "the second run changes nothing",
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

const toolchainOf = ({ roots: [root] }: Migrating): Pick<Stage, "toolchain"> =>
  root ? { toolchain: root.toolchain.key } : {};

const scan = (): Stage => ({
  key: "scan",
  name: "Scan",
  does: "Secrets in the history; known weaknesses in packages",
  gate: "none high or critical that has a mend",
  needs: [],
  on: "change",
  commands: [
    `docker run --rm -v "$PWD:/work" ${checkTools.gitleaks} git /work --redact --exit-code 1`,
    `docker run --rm -v "$PWD:/work" ${checkTools.trivy} filesystem /work --scanners vuln --severity HIGH,CRITICAL --ignore-unfixed --exit-code 1`,
  ],
});

function imagesOf({ built, apart }: Planned, needs: string[]): readonly Stage[] {
  const containers = built.filter(({ data }) => data.build !== undefined);
  if (containers.length === 0) return [];
  const of = apart
    ? {}
    : {
        each: containers.map(({ id, data }) => ({
          name: id,
          folder: data.folder ?? ".",
          file: data.build?.file ?? "Dockerfile",
        })),
      };
  return [
    {
      key: "image",
      name: "Image",
      does: `${containers.map(({ data }) => data.name).join(", ")}: built, scanned, pushed with its list of parts`,
      gate: "none high or critical that has a mend",
      needs,
      on: "main",
      commands: [
        'docker buildx build --file "$PLAN/$FILE" --tag "$REGISTRY/$UNIT:$VERSION" --sbom=true --provenance=mode=max --push .',
        `docker run --rm -v "$HOME/.docker:/root/.docker:ro" ${checkTools.trivy} image --severity HIGH,CRITICAL --ignore-unfixed --exit-code 1 "$REGISTRY/$UNIT:$VERSION"`,
      ],
      ...of,
    },
    {
      key: "sign",
      name: "Sign",
      does: "Signed by the run's own identity, without a key",
      needs: ["image"],
      on: "main",
      commands: [
        'digest=$(docker buildx imagetools inspect "$REGISTRY/$UNIT:$VERSION" --format "{{.Manifest.Digest}}")',
        'cosign sign --yes "$REGISTRY/$UNIT@$digest"',
      ],
      ...of,
    },
  ];
}

function rolledOut(planned: Planned, rollout: Rollout, needs: string[]): readonly Stage[] {
  const { migrating, built, apart, facts } = planned;
  const of = apart
    ? {}
    : {
        each: built.map(({ id, data }) => ({
          name: id,
          folder: data.folder ?? ".",
          ...(data.build ? { file: data.build.file } : {}),
        })),
      };
  const chain = planned.roots[0]?.toolchain.key;
  const inside: Pick<Stage, "inFolder" | "toolchain"> =
    rollout.inFolder && chain ? { inFolder: true, toolchain: chain } : {};
  const migrate = (environment: "staging" | "production", before: string[]): readonly Stage[] =>
    migrating
      ? [
          {
            key: `migrate-${environment}`,
            name: `Migrate ${environment}`,
            does: `${migrating.tool}: what is added, before the programs that need it`,
            needs: before,
            on: environment === "staging" ? "main" : "release",
            commands: [...migrating.up],
            ...at(planned, environment),
            inFolder: true,
            ...toolchainOf(migrating),
            ...(apart
              ? {}
              : { each: migrating.roots.map(({ name, folder }) => ({ name, folder })) }),
          },
        ]
      : [];
  const staged = migrate("staging", needs);
  const first: Stage = {
    key: "staging",
    name: "Staging",
    does: `${rollout.platform}: the version of the run`,
    gate: rollout.refuses,
    needs: staged.length > 0 ? keysOf(staged) : needs,
    on: "main",
    commands: [...rollout.deploy],
    ...at(planned, "staging"),
    ...inside,
    ...of,
  };
  const smoke: Stage = {
    key: "smoke",
    name: "Smoke",
    does: smokeText(facts),
    gate: "every answer is the contract's",
    needs: ["staging"],
    on: "main",
    commands: smokeCommands(facts),
    ...at(planned, "staging"),
  };
  const live = migrate("production", ["smoke"]);
  const watched = watchOf(facts, rollout);
  return [
    ...staged,
    first,
    smoke,
    ...live,
    {
      key: "production",
      name: "Production",
      does: `${rollout.platform}: the same version, after somebody has let it through`,
      gate: rollout.refuses,
      needs: live.length > 0 ? keysOf(live) : ["smoke"],
      on: "release",
      commands: [...rollout.deploy],
      ...(live.length > 0 ? {} : at(planned, "production")),
      ...inside,
      ...of,
    },
    {
      key: "watch",
      name: "Watch",
      does: `${watchMinutes} min of ${watched.by}`,
      gate: watched.gate,
      needs: ["production"],
      on: "release",
      commands: [`for minute in $(seq ${watchMinutes}); do ${watched.command}; sleep 60; done`],
      ...(apart ? {} : { each: built.map(({ id }) => ({ name: id, folder: "." })).slice(0, 1) }),
    },
    {
      key: "rollback",
      name: "Rollback",
      does: `${rollout.platform}: the version before, where it did not start or the watch has failed`,
      needs: ["production", "watch"],
      on: "release",
      commands: [...rollout.rollback],
      ...inside,
      ...of,
    },
  ];
}

const at = ({ places }: Planned, place: "staging" | "production"): Pick<Stage, "environment"> =>
  places[place] === undefined ? {} : { environment: places[place] };

/** For which a version is watched before the one before it is forgotten. */
export const watchMinutes = 30;

/** What tells within the watch that a version fails: the alerts that somebody is called for. */
function watchOf({ choices }: DeliveryFacts, { provider }: Rollout) {
  const metrics = chosenFor("metrics", choices)?.data.technology;
  if (metrics === "prometheus") {
    return {
      by: "alerts that page, at Prometheus",
      gate: "none fires",
      command:
        'curl --fail --silent "$PROMETHEUS_URL/api/v1/alerts" | jq --exit-status \'[.data.alerts[] | select(.labels.severity == "page" and .state == "firing")] == []\'',
    };
  }
  if (provider === "aws") {
    return {
      by: "alarms of performance/alarms.json, at CloudWatch",
      gate: "none is in alarm",
      command:
        'test -z "$(aws cloudwatch describe-alarms --state-value ALARM --query "MetricAlarms[].AlarmName" --output text)"',
    };
  }
  return {
    by: "its health",
    gate: "it answers",
    command: 'curl --fail --silent --show-error --retry 3 --retry-all-errors "$BASE_URL/health"',
  };
}

/** The environment that a stage acts on, by its key. */
export const placeOf = ({ key }: Pick<Stage, "key">): "staging" | "production" | undefined =>
  /staging|^smoke$/.test(key)
    ? "staging"
    : /production|^(?:watch|rollback)$/.test(key)
      ? "production"
      : undefined;

const hasSmoke = ({ scenarios }: DeliveryFacts): boolean =>
  scenarios.some(({ data }) => data.kind === "smoke");

const smokeText = (facts: DeliveryFacts): string =>
  hasSmoke(facts)
    ? "Smoke test of performance/load-test.mjs: each operation once"
    : "Health of what was put there";

const smokeCommands = (facts: DeliveryFacts): string[] =>
  hasSmoke(facts)
    ? ['SCENARIO=smoke BASE_URL="$BASE_URL" node "$PLAN/performance/load-test.mjs"']
    : ['curl --fail --silent --show-error --retry 5 --retry-all-errors "$BASE_URL/health"'];

/** What is no server is published: a library, a command, an app. */
function publishing({ facts, roots }: Planned, needs: string[]): readonly Stage[] {
  const kinds = facts.product?.data.kinds ?? [];
  const tool = kinds.includes("command-line-tool") || kinds.includes("library");
  const root = roots[0];
  if (!tool || !root || facts.units.some(({ data }) => data.kind === "container")) return [];
  const commands = publish[root.toolchain.key];
  if (!commands) return [];
  return [
    {
      key: "publish",
      name: "Publish",
      does: "The version of the tag, with where it was built",
      needs,
      on: "release",
      commands: [...root.toolchain.install, ...commands],
      inFolder: true,
      toolchain: root.toolchain.key,
      ...(root.folder === "." ? {} : { each: [{ name: root.name, folder: root.folder }] }),
    },
  ];
}

const publish: Readonly<Record<string, readonly string[]>> = {
  node: ["npm run build --if-present", "npm publish --provenance --access public"],
  rust: ["cargo publish --locked"],
  go: ["go build -trimpath ./...", 'GOPROXY=proxy.golang.org go list -m "$(go list -m)@$TAG"'],
  python: ["python -m pip install build twine", "python -m build", "python -m twine upload dist/*"],
  dotnet: [
    "dotnet pack --configuration Release",
    "dotnet nuget push '**/*.nupkg' --skip-duplicate",
  ],
};
