import type { Capability } from "../capabilities.ts";
import type { Entry } from "../schema.ts";

type Strength = readonly [number, string];

interface Details {
  readonly aliases?: string[];
  readonly since?: number;
  readonly cloud?: "aws" | "azure" | "google-cloud";
  readonly pairs?: string[];
}

/** Where images lie between the build and what runs them. */
export const registries: readonly Entry[] = [
  rented(
    "amazon-ecr",
    "Amazon ECR",
    [0.9, "on push, by Amazon Inspector as they age"],
    [1, "roles of AWS"],
    {
      aliases: ["AWS ECR", "Elastic Container Registry", "Amazon Elastic Container Registry"],
      since: 2015,
      cloud: "aws",
      pairs: ["amazon-ecs", "kubernetes"],
    },
  ),
  rented(
    "azure-container-registry",
    "Azure Container Registry",
    [0.7, "by Microsoft Defender, paid for apart"],
    [1, "managed identities"],
    { since: 2017, cloud: "azure", pairs: ["azure-container-apps", "kubernetes"] },
  ),
  rented(
    "google-artifact-registry",
    "Google Artifact Registry",
    [0.9, "Artifact Analysis"],
    [1, "service accounts"],
    { since: 2020, cloud: "google-cloud", pairs: ["google-cloud-run", "kubernetes"] },
  ),
  rented(
    "github-container-registry",
    "GitHub Container Registry",
    [0.3, "none of its own: a step of the pipeline"],
    [0.4, "a token for private images, outside of GitHub Actions"],
    { aliases: ["GHCR", "ghcr.io"], since: 2020, pairs: ["github-actions"] },
  ),
  rented(
    "gitlab-container-registry",
    "GitLab Container Registry",
    [0.6, "a job of its pipelines"],
    [0.4, "deploy tokens"],
    { since: 2016, pairs: ["gitlab-ci"] },
  ),
  rented(
    "docker-hub",
    "Docker Hub",
    [0.8, "Docker Scout"],
    [0.3, "access tokens, and a limit of pulls"],
    {
      aliases: ["DockerHub"],
      since: 2013,
    },
  ),
  {
    key: "harbor",
    name: "Harbor registry",
    aliases: ["CNCF Harbor", "goharbor"],
    topics: ["image-registry"],
    form: "server",
    what: "registry of images",
    licence: "Apache-2.0",
    since: 2016,
    fits: { "image-scanning": [0.9, "Trivy, by policy"], "pull-by-role": [0.5, "robot accounts"] },
    burden: [0.5, "a database, a store and a scanner beside it"],
  },
];

function rented(
  key: string,
  name: string,
  scanning: Strength,
  pull: Strength,
  { aliases, since, cloud, pairs }: Details = {},
): Entry {
  const fits: Partial<Record<Capability, [number, string]>> = {
    "image-scanning": [...scanning],
    "pull-by-role": [...pull],
  };
  return {
    key,
    name,
    topics: ["image-registry"],
    form: "service",
    what: "registry of images as a service",
    licence: "proprietary",
    account: true,
    fits,
    burden: [0.05, "rules of what is kept"],
    ...(aliases ? { aliases } : {}),
    ...(since ? { since } : {}),
    ...(cloud ? { cloud } : {}),
    ...(pairs ? { pairs } : {}),
  };
}
