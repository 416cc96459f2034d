import { citing } from "../fact.ts";
import { byKey, byNature, lookFirst, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const limits = citing(
  "Rate limits for the REST API",
  "https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api?apiVersion=2026-03-10",
  readOn,
);
const versions = citing(
  "API versions",
  "https://docs.github.com/rest/overview/api-versions",
  readOn,
);
const validating = citing(
  "Validating webhook deliveries",
  "https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries",
  readOn,
);
const deliveries = citing(
  "GitHub webhooks, as checked against its documentation",
  "https://dev.to/shannonllc/github-webhooks-signatures-10-second-timeout-redelivery-and-ip-ranges-3e24",
  "2026-09-27",
);
const throttled = citing(
  "@octokit/plugin-throttling 11.0.5, source",
  "https://www.npmjs.com/package/@octokit/plugin-throttling/v/11.0.5",
  readOn,
);
const repeated = citing(
  "@octokit/plugin-retry 8.1.1, source",
  "https://www.npmjs.com/package/@octokit/plugin-retry/v/8.1.1",
  readOn,
);
const about = citing("GitHub REST API", "https://docs.github.com/en/rest", readOn);

const paths = citing(
  "@octokit/openapi-types 29.0.1",
  "https://www.npmjs.com/package/@octokit/openapi-types/v/29.0.1",
  readOn,
);

export const github = provider({
  id: "github",
  name: "GitHub",
  aliases: ["GitHub API", "GitHub App", "GitHub.com", "Git Hub"],
  technologies: [],
  category: "code-host",
  generic: false,
  protocol: "rest",
  endpoint: about.recalled({ live: "https://api.github.com" }),
  authentication: [
    about.recalled({
      type: "signed-token",
      sent: "RS256 token of the GitHub App changed into an installation token, then Authorization: Bearer {token}",
      scopes: [
        { scope: "metadata: read", for: "every call" },
        { scope: "issues: write", for: "issues and comments" },
        { scope: "contents: read", for: "files" },
      ],
      secrets: [
        { name: "GITHUB_APP_ID", what: "id of the app: no secret, but configuration" },
        { name: "GITHUB_APP_PRIVATE_KEY", what: "private key of the app" },
        {
          name: "GITHUB_WEBHOOK_SECRET",
          what: "secret that signs webhooks",
          rotation:
            "The hook has one secret: set the new one and accept both until the old one is no longer seen.",
        },
      ],
      rotation: "An app holds several private keys: add, deploy, delete the old one.",
      lifetimeSeconds: 3_600,
    }),
  ],
  version: versions.read({
    by: "header",
    header: "X-GitHub-Api-Version",
    example: "2022-11-28",
    policy: "A version is supported for at least 24 months after the next; 2026-03-10 is out.",
  }),
  operations: [
    paths.read(
      operation(
        "create-issue",
        "open an issue",
        "POST /repos/{owner}/{repo}/issues",
        "write",
        lookFirst("search for our id in the body first"),
        "create, report, issue, ticket",
      ),
    ),
    paths.read(
      operation(
        "comment",
        "comment on an issue or a pull request",
        "POST /repos/{owner}/{repo}/issues/{number}/comments",
        "message",
        lookFirst("list comments and look for our mark first"),
        "comment, notify, review",
      ),
    ),
    paths.read(
      operation(
        "put-file",
        "write a file",
        "PUT /repos/{owner}/{repo}/contents/{path}",
        "write",
        byKey("the sha of the file that is replaced"),
        "commit, publish, write",
      ),
    ),
    paths.read(
      operation(
        "create-check",
        "report a check",
        "POST /repos/{owner}/{repo}/check-runs",
        "write",
        byKey("external_id of the run, looked up first"),
        "check, test, build",
      ),
    ),
    paths.read(
      operation(
        "list-commits",
        "list commits",
        "GET /repos/{owner}/{repo}/commits",
        "read",
        byNature,
        "list, read, synchronise, import",
      ),
    ),
    paths.read(
      operation("read-limits", "read what is left", "GET /rate_limit", "read", byNature, "monitor"),
    ),
  ],
  limits: [
    limits.read({
      kind: "fixed-rate",
      what: "requests without a token",
      value: 60,
      unit: "requests",
      window: 3_600,
      scope: "per address",
    }),
    limits.read({
      kind: "fixed-rate",
      what: "requests with a token",
      value: 5_000,
      unit: "requests",
      window: 3_600,
      scope: "per user or installation; 15,000 in Enterprise Cloud",
    }),
    limits.read({
      kind: "concurrency",
      what: "REST and GraphQL together",
      value: 100,
      unit: "concurrent requests",
      scope: "per user or installation",
    }),
    limits.read({
      kind: "points",
      what: "REST",
      value: 900,
      unit: "points",
      window: 60,
      scope: "per user or installation",
      cost: "1 a read, 5 a write",
    }),
    limits.read({
      kind: "points",
      what: "GraphQL",
      value: 2_000,
      unit: "points",
      window: 60,
      scope: "per user or installation",
      cost: "1 a query, 5 a mutation",
    }),
    limits.read({
      kind: "fixed-rate",
      what: "content made",
      value: 80,
      unit: "items",
      window: 60,
      scope: "per user or installation",
    }),
    limits.read({
      kind: "fixed-rate",
      what: "content made",
      value: 500,
      unit: "items",
      window: 3_600,
      scope: "per user or installation",
    }),
  ],
  throttle: [
    limits.read({
      status: 403,
      where: "x-ratelimit-remaining is 0",
      wait: { by: "header", header: "x-ratelimit-reset", as: "seconds since 1970" },
    }),
    limits.read({
      status: 429,
      wait: { by: "header", header: "Retry-After", as: "seconds; a minute where it is missing" },
      note: "A secondary limit may come as 403 too.",
    }),
  ],
  errors: [
    about.recalled({ status: 401, class: "reauthenticate", means: "token ended" }),
    about.recalled({
      status: 403,
      class: "give-up",
      means: "permission is missing, where no limit is passed",
    }),
    about.recalled({
      status: 404,
      class: "ask-user",
      means: "not there, or the app may not see it",
    }),
    about.recalled({ status: 409, class: "fix", means: "file or branch changed: read again" }),
    about.recalled({ status: 422, class: "fix", means: "content is refused" }),
    limits.read({ status: 429, class: "retry", means: "limit: wait as told" }),
    repeated.read({ status: 502, class: "retry", means: "fault there" }),
  ],
  timeouts: [about.recalled({ seconds: 10, of: "the server ends a request" })],
  clients: [
    throttled.read({
      ecosystem: "npm",
      package: "@octokit/plugin-throttling",
      version: "11.0.5",
      note: "One write a second, ten requests at once; asks whether to repeat.",
    }),
    repeated.read({
      ecosystem: "npm",
      package: "@octokit/plugin-retry",
      version: "8.1.1",
      retries: 3,
      note: "All but 400, 401, 403, 404, 410, 422 and 451, writes too.",
    }),
  ],
  webhooks: {
    what: "events of repositories and organisations",
    scheme: validating.read({
      kind: "hmac",
      hash: "sha256",
      encoding: "hex",
      header: "X-Hub-Signature-256",
      form: { is: "prefix", prefix: "sha256=" },
      parts: ["body"],
      separator: "",
      idHeader: "X-GitHub-Delivery",
      secret: { is: "text" },
    }),
    toleranceSeconds: validating.unpublished(
      "No time is sent: a replay is told by X-GitHub-Delivery.",
    ),
    retries: deliveries.read(
      {
        attempts: 1,
        horizonSeconds: 259_200,
        schedule:
          "none by itself: failed ones of the last 3 days are asked for again through the API",
      },
      "medium",
    ),
    ackSeconds: deliveries.read(10, "medium"),
    ordering: about.recalled({ guaranteed: false, by: "updated_at of the object" }),
    eventId: deliveries.recalled({ in: "header", name: "X-GitHub-Delivery" }),
    events: about.recalled([
      { name: "push", means: "commits arrived" },
      { name: "pull_request", means: "opened, changed, merged or closed" },
      { name: "issues", means: "opened, changed or closed" },
      { name: "installation", means: "app was installed or taken out" },
    ]),
    reconcile: deliveries.read("list deliveries of the app, redeliver those that failed", "medium"),
    handshake: about.recalled("An event ping when the hook is made."),
  },
  sandbox: about.recalled({
    how: "an app and an organisation of their own",
    limits: ["same limits"],
    testValues: [],
  }),
  prices: [about.recalled({ per: "call", amount: 0, currency: "USD", region: "all" })],
  regions: about.recalled("United States; another region with data residency in Enterprise Cloud."),
  agreement: about.recalled({
    name: "GitHub Data Protection Agreement",
    url: "https://github.com/customer-terms",
  }),
  statusPage: about.recalled("https://www.githubstatus.com"),
  exits: [
    {
      to: "GitLab, Gitea",
      how: "A port of issue, comment, file and check; the repository itself moves with git.",
    },
  ],
});
