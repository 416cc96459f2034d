/** Tools that a file of this path shows to be set up. `pipeline` ones run builds. */
export const toolFiles: readonly {
  readonly path: RegExp;
  readonly name: string;
  readonly kind: "tool" | "pipeline";
}[] = [
  { path: /^\.github\/workflows\/[^/]+\.ya?ml$/, name: "GitHub Actions", kind: "pipeline" },
  { path: /(?:^|\/)\.gitlab-ci\.ya?ml$/, name: "GitLab CI", kind: "pipeline" },
  { path: /^\.circleci\/config\.ya?ml$/, name: "CircleCI", kind: "pipeline" },
  { path: /(?:^|\/)azure-pipelines[\w.-]*\.ya?ml$/, name: "Azure DevOps", kind: "pipeline" },
  { path: /^bitbucket-pipelines\.ya?ml$/, name: "Bitbucket Pipelines", kind: "pipeline" },
  { path: /(?:^|\/)Jenkinsfile(?:\.[\w-]+)?$/, name: "Jenkins", kind: "pipeline" },
  { path: /^\.travis\.ya?ml$/, name: "Travis CI", kind: "pipeline" },
  { path: /^\.drone\.ya?ml$/, name: "Drone", kind: "pipeline" },
  { path: /^\.buildkite\/[\w.-]+\.ya?ml$/, name: "Buildkite", kind: "pipeline" },
  { path: /(?:^|\/)buildspec\.ya?ml$/, name: "AWS CodeBuild", kind: "pipeline" },
  { path: /(?:^|\/)cloudbuild\.ya?ml$/, name: "Google Cloud Build", kind: "pipeline" },
  { path: /(?:^|\/)Chart\.ya?ml$/, name: "Helm", kind: "tool" },
  { path: /(?:^|\/)kustomization\.ya?ml$/, name: "Kubernetes", kind: "tool" },
  {
    path: /(?:^|\/)(?:k8s|kubernetes)\/(?:[^/]+\/){0,4}[^/]+\.ya?ml$/,
    name: "Kubernetes",
    kind: "tool",
  },
  { path: /(?:^|\/)skaffold\.ya?ml$/, name: "Kubernetes", kind: "tool" },
  { path: /(?:^|\/)Pulumi\.ya?ml$/, name: "Pulumi", kind: "tool" },
  { path: /(?:^|\/)cdk\.json$/, name: "AWS CDK", kind: "tool" },
  { path: /(?:^|\/)serverless\.(?:ya?ml|ts)$/, name: "Serverless Framework", kind: "tool" },
  { path: /(?:^|\/)samconfig\.toml$/, name: "AWS SAM", kind: "tool" },
  { path: /(?:^|\/)vercel\.json$/, name: "Vercel", kind: "tool" },
  { path: /(?:^|\/)netlify\.toml$/, name: "Netlify", kind: "tool" },
  { path: /(?:^|\/)fly\.toml$/, name: "Fly.io", kind: "tool" },
  { path: /(?:^|\/)render\.ya?ml$/, name: "Render", kind: "tool" },
  { path: /(?:^|\/)Procfile$/, name: "Heroku", kind: "tool" },
  { path: /(?:^|\/)firebase\.json$/, name: "Firebase", kind: "tool" },
  { path: /(?:^|\/)supabase\/config\.toml$/, name: "Supabase", kind: "tool" },
  { path: /(?:^|\/)wrangler\.(?:toml|jsonc?)$/, name: "Cloudflare Workers", kind: "tool" },
  { path: /(?:^|\/)prometheus\.ya?ml$/, name: "Prometheus", kind: "tool" },
  { path: /(?:^|\/)ansible\.cfg$/, name: "Ansible", kind: "tool" },
  { path: /(?:^|\/)nginx\.conf$/, name: "nginx", kind: "tool" },
  { path: /(?:^|\/)Caddyfile$/, name: "Caddy", kind: "tool" },
];
