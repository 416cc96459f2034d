/** What a platform takes, and what it does by itself. */
export interface Platform {
  /** Images that we build, source that it builds, or files. */
  readonly takes: "images" | "source" | "files";
  /** It starts and ends instances by their load. */
  readonly scales: boolean;
  /** It puts each change somewhere of its own. */
  readonly previews?: true;
  /** Where it keeps settings that are no secrets, and secrets where nothing else was decided. */
  readonly config: string;
  readonly secrets: string;
}

/** By the catalogue's keys. From the documentation of each, written down from memory on 2026-12-01. */
export const platforms: Readonly<Record<string, Platform>> = {
  kubernetes: { takes: "images", scales: true, config: "ConfigMap", secrets: "Kubernetes Secret" },
  nomad: { takes: "images", scales: false, config: "job specification", secrets: "Nomad variable" },
  "amazon-ecs": {
    takes: "images",
    scales: true,
    config: "task definition",
    secrets: "AWS Systems Manager Parameter Store",
  },
  "azure-container-apps": {
    takes: "images",
    scales: true,
    config: "container app",
    secrets: "secret of the container app",
  },
  "google-cloud-run": {
    takes: "images",
    scales: true,
    config: "service of Cloud Run",
    secrets: "Google Secret Manager",
  },
  "fly-io": { takes: "images", scales: true, config: "fly.toml", secrets: "Fly.io secret" },
  docker: { takes: "images", scales: false, config: "compose file", secrets: "host file" },
  podman: { takes: "images", scales: false, config: "compose file", secrets: "host file" },
  "docker-compose": {
    takes: "images",
    scales: false,
    config: "compose file",
    secrets: "host file",
  },
  proxmox: { takes: "images", scales: false, config: "compose file", secrets: "host file" },
  heroku: source("config var", true),
  render: source("environment group", true),
  railway: source("service variable", true),
  "digitalocean-app-platform": source("app specification", false),
  "aws-elastic-beanstalk": source("environment property", false),
  "azure-app-service": source("app setting", false),
  "google-app-engine": source("app.yaml", false),
  vercel: source("environment variable of the project", true),
  netlify: source("environment variable of the site", true),
  supabase: source("function secret", true),
  "deno-deploy": source("environment variable of the project", true),
  "cloudflare-workers": source("wrangler configuration", false),
  "aws-lambda": source("environment of the function", false),
  "azure-functions": source("app setting", false),
  "google-cloud-functions": source("environment of the function", false),
  "cloudflare-pages": { ...source("environment variable of the project", true), takes: "files" },
  "github-pages": { ...source("variable of the repository", false), takes: "files" },
};

function source(config: string, previews: boolean): Platform {
  return {
    takes: "source",
    scales: true,
    config,
    secrets: `${config}, kept as a secret`,
    ...(previews ? { previews: true as const } : {}),
  };
}
