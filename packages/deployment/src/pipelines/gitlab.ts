import { stringify } from "yaml";
import { checkTools } from "../catalog/check-tools.ts";
import type { Pipeline } from "../delivery/pipeline.ts";
import type { Stage } from "../delivery/stage.ts";
import { placeOf } from "../delivery/watch.ts";

const daemon = `${checkTools.docker}-dind`;

/** A pipeline for GitLab: one file, or one that starts a shared one for each unit where they are released apart. */
export function gitlabPipelines(
  planned: Pipeline,
): readonly { readonly path: string; readonly text: string }[] {
  const { apart, stages } = planned.data;
  const shown = apart ? stages.filter(({ each }) => !each) : stages;
  const beside = apart ? stages.filter(({ each }) => each) : [];
  const jobsOf = (all: readonly Stage[]) =>
    Object.fromEntries(all.map((stage) => [stage.key, job(stage, planned)]));
  const variables = {
    PLAN_FOLDER: planned.planFolder,
    PRODUCT: planned.product,
    PLAN: `$CI_PROJECT_DIR/${planned.planFolder}`,
    VERSION: "$CI_COMMIT_SHA",
    BASE: "$CI_MERGE_REQUEST_DIFF_BASE_SHA",
  };
  const workflow = {
    rules: [
      { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
      { if: '$CI_PIPELINE_SOURCE == "parent_pipeline"' },
      {
        if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH || $CI_COMMIT_TAG",
        variables: { BASE: "$CI_COMMIT_BEFORE_SHA" },
      },
    ],
  };
  const whole = write({
    workflow,
    stages: [...new Set(shown.map(stageOf))],
    variables,
    ...jobsOf(shown),
  });
  if (!apart) return [{ path: "deployment/gitlab-ci.yaml", text: whole }];
  const shared = "deployment/service.gitlab-ci.yaml";
  return [
    {
      path: "deployment/gitlab-ci.yaml",
      text: write({
        workflow,
        stages: [...new Set(beside.map(stageOf)), "services"],
        ...jobsOf(beside),
        ...Object.fromEntries(
          apart.map(({ name, folder, file, paths }) => [
            name,
            {
              stage: "services",
              rules: [
                {
                  changes: paths.map((path) =>
                    path.startsWith("deployment/") ? `${planned.planFolder}/${path}` : path,
                  ),
                },
              ],
              variables: { UNIT: name, FOLDER: folder, FILE: file ?? "" },
              trigger: {
                include: [{ local: `${planned.planFolder}/${shared}` }],
                strategy: "depend",
              },
            },
          ]),
        ),
      }),
    },
    { path: shared, text: whole },
  ];
}

function stageOf(stage: Stage): string {
  if (stage.on === "change") return "check";
  if (/^(?:build|sign)$/.test(stage.key)) return "build";
  if (/staging|smoke/.test(stage.key)) return "staging";
  return stage.key === "publish" ? "publish" : "production";
}

function job(stage: Stage, planned: Pipeline): object {
  const { each, beside } = stage;
  const lines = stage.commands.join("\n");
  const toolchain = planned.toolchains.get(stage.toolchain ?? "");
  const docker = /(?:^|\n)docker /.test(lines) || lines.includes("$(docker ");
  const image = imageOf(stage, planned, docker);
  const aws =
    planned.rollout?.provider === "aws" &&
    /^(?:build|sign|staging|production|watch|rollback)$/.test(stage.key);
  const named = placeOf(stage);
  const services = [
    ...(beside ? [{ name: beside.image, alias: "database" }] : []),
    ...(docker ? [daemon] : []),
  ];
  const folder = stage.inFolder && (each || planned.data.apart) ? ['cd "$FOLDER"'] : [];
  return {
    stage: stageOf(stage),
    needs: stage.needs,
    rules: rulesOf(stage),
    ...(toolchain?.apple ? { tags: ["saas-macos-medium-m1"] } : { image }),
    ...(services.length > 0 ? { services } : {}),
    ...(each
      ? {
          parallel: {
            matrix: each.map(({ name, folder: at, file }) => ({
              UNIT: name,
              FOLDER: at,
              ...(file === undefined ? {} : { FILE: file }),
            })),
          },
        }
      : {}),
    ...(named ? { environment: { name: named } } : {}),
    variables: {
      ...(/\$BASE\b/.test(lines) || lines.includes("gitleaks") ? { GIT_DEPTH: "0" } : {}),
      ...(named ? { ENVIRONMENT: named } : {}),
      ...(beside
        ? {
            POSTGRES_PASSWORD: beside.password ?? "postgres",
            DATABASE_URL: `postgres://postgres:postgres@database:${beside.port}/postgres`,
          }
        : {}),
      ...(lines.includes("$PREVIOUS") ? { PREVIOUS: "$CI_COMMIT_BEFORE_SHA" } : {}),
      ...(aws ? { AWS_ROLE_ARN: "$AWS_ROLE", AWS_WEB_IDENTITY_TOKEN_FILE: "/tmp/token" } : {}),
    },
    ...(aws || lines.includes("cosign ")
      ? {
          id_tokens: {
            ...(aws ? { AWS_TOKEN: { aud: "sts.amazonaws.com" } } : {}),
            ...(lines.includes("cosign ") ? { SIGSTORE_ID_TOKEN: { aud: "sigstore" } } : {}),
          },
        }
      : {}),
    script: [
      ...(aws ? ["printf '%s' \"$AWS_TOKEN\" > /tmp/token"] : []),
      ...(stage.key === "build" && !aws
        ? [
            'printf \'%s\' "$REGISTRY_TOKEN" | docker login --username "$REGISTRY_USER" --password-stdin "${REGISTRY%%/*}"',
          ]
        : []),
      ...(stage.key === "build" && aws
        ? [
            "apk add --no-cache aws-cli",
            'aws ecr get-login-password --region "$AWS_REGION" | docker login --username AWS --password-stdin "${REGISTRY%%/*}"',
          ]
        : []),
      ...(lines.includes("cosign ") ? ["apk add --no-cache cosign"] : []),
      ...(stage.key === "contract" ? ["apk add --no-cache git nodejs npm"] : []),
      ...folder,
      ...stage.commands,
    ],
  };
}

/** What has the commands of a stage. */
function imageOf(
  stage: Stage,
  { toolchains, versions, rollout }: Pipeline,
  docker: boolean,
): string {
  if (docker) return checkTools.docker;
  const toolchain = toolchains.get(stage.toolchain ?? "");
  if (toolchain?.image) {
    return toolchain.image.replace("@", versions.get(toolchain.key) ?? "latest");
  }
  if (rollout?.provider === "azure") return "mcr.microsoft.com/azure-cli:latest";
  return "alpine/k8s:1.36.0";
}

function rulesOf(stage: Stage): readonly object[] {
  const released = "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH";
  if (stage.key === "rollback") return [{ if: released, when: "on_failure" }];
  if (stage.key === "publish") return [{ if: "$CI_COMMIT_TAG =~ /^v/" }];
  if (stage.key === "production") return [{ if: released, when: "manual", allow_failure: false }];
  return stage.on === "change" ? [{ when: "on_success" }] : [{ if: released }];
}

const write = (pipeline: object): string => stringify(pipeline, { lineWidth: 0 });
