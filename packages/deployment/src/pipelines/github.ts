import { stringify } from "yaml";
import { type Action, actions } from "../catalog/actions.ts";
import type { Toolchain } from "../catalog/toolchains.ts";
import type { Pipeline } from "../delivery/pipeline.ts";
import { actionOf } from "../delivery/rollout.ts";
import type { Stage } from "../delivery/stage.ts";
import { placeOf, watchMinutes } from "../delivery/watch.ts";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Workflows for GitHub Actions: one, or one for each unit over a shared one where they are released apart. */
export function githubWorkflows(
  planned: Pipeline,
): readonly { readonly path: string; readonly text: string }[] {
  const { apart } = planned.data;
  const { stages } = planned.data;
  const jobs = jobsOf(apart ? stages.filter(({ each }) => !each) : stages, planned);
  const published = planned.data.stages.some(({ key }) => key === "publish");
  const push = { branches: ["main"], ...(published ? { tags: ["v*"] } : {}) };
  if (!apart) {
    return [
      {
        path: "deployment/workflows/delivery.yaml",
        text: write({
          name: "Delivery",
          on: { pull_request: {}, push },
          permissions: { contents: "read" },
          concurrency: oneAtATime("delivery"),
          env: shared(planned),
          jobs,
        }),
      },
    ];
  }
  const beside = stages.filter(({ each }) => each);
  const inputs = Object.fromEntries(
    ["unit", "folder", "file"].map((name) => [name, { type: "string", required: true }]),
  );
  return [
    {
      path: "deployment/workflows/service.yaml",
      text: write({
        name: "Service",
        on: { workflow_call: { inputs } },
        permissions: { contents: "read" },
        env: {
          ...shared(planned),
          UNIT: "${{ inputs.unit }}",
          FOLDER: "${{ inputs.folder }}",
          FILE: "${{ inputs.file }}",
        },
        jobs,
      }),
    },
    ...(beside.length > 0
      ? [
          {
            path: "deployment/workflows/apps.yaml",
            text: write({
              name: "Apps",
              on: { pull_request: {}, push },
              permissions: { contents: "read" },
              concurrency: oneAtATime("apps"),
              env: shared(planned),
              jobs: jobsOf(beside, planned),
            }),
          },
        ]
      : []),
    ...apart.map(({ name, folder, file, paths }) => ({
      path: `deployment/workflows/${name}.yaml`,
      text: write({
        name,
        on: {
          pull_request: { paths: inRepository(paths, planned) },
          push: { ...push, paths: inRepository(paths, planned) },
        },
        permissions: { contents: "read", "id-token": "write" },
        concurrency: oneAtATime(name),
        jobs: {
          delivery: {
            uses: "./.github/workflows/service.yaml",
            with: { unit: name, folder, file: file ?? "" },
            secrets: "inherit",
          },
        },
      }),
    })),
  ];
}

const jobsOf = (stages: readonly Stage[], planned: Pipeline): Readonly<Record<string, object>> =>
  Object.fromEntries(stages.map((stage) => [stage.key, job(stage, planned)]));

const inRepository = (paths: readonly string[], { planFolder }: Pipeline): string[] =>
  paths.map((path) => (path.startsWith("deployment/") ? `${planFolder}/${path}` : path));

/** A later change ends checks of an earlier one, and never something that is being put somewhere. */
const oneAtATime = (name: string) => ({
  group: `${name}-\${{ github.ref }}`,
  "cancel-in-progress": "${{ github.event_name == 'pull_request' }}",
});

const shared = ({ planFolder, product }: Pipeline) => ({
  PLAN_FOLDER: planFolder,
  PRODUCT: product,
  VERSION: "${{ github.sha }}",
  BASE: "${{ github.event.pull_request.base.sha || github.event.before }}",
});

function job(stage: Stage, planned: Pipeline): object {
  const { each, beside } = stage;
  const lines = stage.commands.join("\n");
  const toolchain = planned.toolchains.get(stage.toolchain ?? "");
  const place = placeOf(stage);
  const signs = lines.includes("cosign ");
  const provider = usesProvider(stage, planned) ? planned.rollout?.provider : undefined;
  const folder = folderOf(stage, planned);
  const condition = conditionOf(stage);
  return {
    name: each && each.length > 1 ? `${stage.name} \${{ matrix.name }}` : stage.name,
    "runs-on": toolchain?.apple ? "macos-15" : "ubuntu-24.04",
    "timeout-minutes": stage.key === "watch" ? watchMinutes + 15 : stage.on === "change" ? 20 : 30,
    ...(stage.needs.length > 0 ? { needs: stage.needs } : {}),
    ...(condition ? { if: condition } : {}),
    ...(provider || signs || stage.key === "publish"
      ? { permissions: { contents: "read", "id-token": "write" } }
      : {}),
    ...(place && (stage.environment || place === "staging") ? { environment: place } : {}),
    ...(each ? { strategy: { "fail-fast": false, matrix: { include: each } } } : {}),
    ...(beside ? { services: { database: service(beside) } } : {}),
    env: envOf(stage, planned, place),
    ...(folder === undefined ? {} : { defaults: { run: { "working-directory": folder } } }),
    steps: [
      {
        uses: pinned(actions.checkout),
        with: {
          "persist-credentials": "false",
          ...(/\$BASE\b|gitleaks|\$PREVIOUS/.test(lines) ? { "fetch-depth": 0 } : {}),
        },
      },
      ...setUp(toolchain, planned),
      ...(provider ? [signedIn(provider)] : []),
      ...(lines.includes("buildx") ? [{ uses: pinned(actions.buildx) }] : []),
      ...(/"\$REGISTRY\/\$UNIT/.test(lines) && lines.includes("docker")
        ? [intoRegistry(provider)]
        : []),
      ...(signs ? [{ uses: pinned(actions.cosign) }] : []),
      { name: stage.name, run: lines },
    ] satisfies Step[],
  };
}

function folderOf({ inFolder, each }: Stage, { data }: Pipeline): string | undefined {
  if (!inFolder) return undefined;
  if (each) return "${{ matrix.folder }}";
  return data.apart ? "${{ inputs.folder }}" : undefined;
}

function conditionOf(stage: Stage): string | undefined {
  if (stage.key === "rollback")
    return "failure() && (needs.production.result == 'failure' || needs.watch.result == 'failure')";
  if (stage.key === "publish") return "startsWith(github.ref, 'refs/tags/v')";
  return stage.on === "change" ? undefined : "github.event_name == 'push'";
}

const usesProvider = (stage: Stage, { rollout }: Pipeline): boolean =>
  rollout?.provider !== undefined &&
  (/^(?:staging|production|watch|rollback)$/.test(stage.key) ||
    (rollout.provider === "aws" && /^(?:build|sign)$/.test(stage.key)));

const service = ({ image, port, password }: NonNullable<Stage["beside"]>) => ({
  image,
  env: { POSTGRES_PASSWORD: password ?? "postgres" },
  ports: [`${port}:${port}`],
  options: "--health-cmd pg_isready --health-interval 2s --health-retries 20",
});

function envOf(stage: Stage, planned: Pipeline, environment: string | undefined) {
  const lines = stage.commands.join("\n");
  const named = planned.data.variables.filter(
    ({ name }) =>
      new RegExp(`\\$${name}\\b`).test(lines) ||
      (name === "DATABASE_URL" && stage.key.startsWith("migrate-")) ||
      (name.startsWith("CLOUDFLARE_") && lines.includes("wrangler")),
  );
  return {
    PLAN: `\${{ github.workspace }}/${planned.planFolder}`,
    ...(stage.each && !stage.inFolder ? { UNIT: "${{ matrix.name }}" } : {}),
    ...(stage.each && lines.includes("$FILE") ? { FILE: "${{ matrix.file }}" } : {}),
    ...(environment ? { ENVIRONMENT: environment } : {}),
    ...(stage.beside
      ? { DATABASE_URL: `postgres://postgres:postgres@localhost:${stage.beside.port}/postgres` }
      : {}),
    ...(lines.includes("$PREVIOUS") ? { PREVIOUS: "${{ github.event.before }}" } : {}),
    ...Object.fromEntries(
      named.map(({ name, kind }) => [
        name,
        kind === "secret" ? `\${{ secrets.${name} }}` : `\${{ vars.${name} }}`,
      ]),
    ),
  };
}

function setUp(toolchain: Toolchain | undefined, { versions }: Pipeline): readonly Step[] {
  if (!toolchain?.setup) return [];
  const { action, input, fixed } = toolchain.setup;
  const version = versions.get(toolchain.key);
  const given = { ...(version ? { [input]: version } : {}), ...fixed };
  return [
    // actionlint refuses an empty one.
    { uses: pinned(actions[action]), ...(Object.keys(given).length > 0 ? { with: given } : {}) },
  ];
}

function signedIn(provider: keyof typeof actionOf): Step {
  const uses = pinned(actions[actionOf[provider]]);
  if (provider === "aws") {
    return {
      uses,
      with: { "role-to-assume": "${{ vars.AWS_ROLE }}", "aws-region": "${{ vars.AWS_REGION }}" },
    };
  }
  return {
    uses,
    with: {
      "client-id": "${{ vars.AZURE_CLIENT_ID }}",
      "tenant-id": "${{ vars.AZURE_TENANT_ID }}",
      "subscription-id": "${{ vars.AZURE_SUBSCRIPTION_ID }}",
    },
  };
}

function intoRegistry(provider: string | undefined): Step {
  return provider === "aws"
    ? {
        name: "Registry",
        env: { AWS_REGION: "${{ vars.AWS_REGION }}" },
        run: 'aws ecr get-login-password --region "$AWS_REGION" | docker login --username AWS --password-stdin "${REGISTRY%%/*}"',
      }
    : {
        name: "Registry",
        env: {
          REGISTRY_USER: "${{ vars.REGISTRY_USER }}",
          REGISTRY_TOKEN: "${{ secrets.REGISTRY_TOKEN }}",
        },
        run: 'printf \'%s\' "$REGISTRY_TOKEN" | docker login --username "$REGISTRY_USER" --password-stdin "${REGISTRY%%/*}"',
      };
}

const pinned = ({ uses, commit }: Action): string => `${uses}@${commit}`;

/** With the release beside each commit, for people and for what renews them. */
function write(workflow: object): string {
  const versions = new Map<string, string>(
    Object.values(actions).map((each) => [pinned(each), each.version]),
  );
  return stringify(workflow, { lineWidth: 0 }).replace(
    /^(\s*(?:- )?uses: )(\S+@[0-9a-f]{40})$/gm,
    (line, head: string, at: string) =>
      versions.has(at) ? `${head}${at} # ${versions.get(at)}` : line,
  );
}
