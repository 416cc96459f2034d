import { citing, unknown } from "../fact.ts";
import { byNature, lookFirst, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const perEndpoint = citing(
  "Rate limits of the Projects, Groups and Users API",
  "https://gitlab.com/gitlab-org/gitlab/-/issues/458904",
  readOn,
);
const dedicated = citing(
  "Authenticated user rate limits",
  "https://docs.gitlab.com/administration/dedicated/user_rate_limits",
  readOn,
);
const missing = citing(
  "Rate limit headers are missing",
  "https://gitlab.com/gitlab-org/gitlab/-/issues/365728",
  readOn,
);
const token = citing(
  "Webhook secret token with HMAC digest",
  "https://gitlab.com/gitlab-org/gitlab/-/work_items/19367",
  readOn,
);
const disabled = citing(
  "Webhooks that fail are disabled",
  "https://gitlab.com/gitlab-com/gl-infra/delivery/-/issues/19320",
  readOn,
);
const waiting = citing(
  "Time that webhooks are given",
  "https://gitlab.com/cki-project/cki-tools/-/blob/main/cki/cki_tools/webhook_receiver/receiver.py",
  readOn,
);
const about = citing("REST API", "https://docs.gitlab.com/api/rest/", readOn);

export const gitlab = provider({
  id: "gitlab",
  name: "GitLab",
  aliases: ["GitLab API", "GitLab.com"],
  technologies: [],
  category: "code-host",
  generic: false,
  protocol: "rest",
  endpoint: about.recalled({ live: "https://gitlab.com/api/v4" }),
  authentication: [
    missing.read(
      {
        type: "api-key-header",
        sent: "PRIVATE-TOKEN: {token}",
        scopes: [{ scope: "read_api", for: "read projects, merge requests and pipelines" }],
        secrets: [
          {
            name: "GITLAB_TOKEN",
            what: "access token of a group or project, with a day on which it ends",
          },
          {
            name: "GITLAB_WEBHOOK_TOKEN",
            what: "secret token of the webhook, sent back as it is",
            rotation:
              "Accept both, change it in the webhook, drop the old one once it is no longer seen.",
          },
        ],
        rotation: "Make a second token with the same rights, deploy it, revoke the first.",
      },
      "medium",
    ),
  ],
  version: about.recalled({
    by: "path",
    example: "/api/v4",
    policy: "v4; what is deprecated goes with a major version of GitLab.",
  }),
  operations: [
    perEndpoint.read(
      operation(
        "read-project",
        "read a project",
        "GET /projects/{id}",
        "read",
        byNature,
        "synchronise, import, read, show",
      ),
    ),
    perEndpoint.read(
      operation(
        "list-projects",
        "list projects",
        "GET /projects",
        "read",
        byNature,
        "list, import, connect",
      ),
    ),
    about.recalled(
      operation(
        "list-merge-requests",
        "list merge requests",
        "GET /projects/{id}/merge_requests",
        "read",
        byNature,
        "synchronise, import, report, analyse",
      ),
    ),
    about.recalled(
      operation(
        "list-commits",
        "list commits",
        "GET /projects/{id}/repository/commits",
        "read",
        byNature,
        "synchronise, import, report, analyse",
      ),
    ),
    about.recalled(
      operation(
        "create-issue",
        "open an issue",
        "POST /projects/{id}/issues",
        "write",
        lookFirst("list issues with a label that holds our id, then open one"),
        "create, open, report",
      ),
    ),
  ],
  limits: [
    perEndpoint.read({
      kind: "per-endpoint",
      what: "a project",
      value: 400,
      unit: "requests",
      window: 60,
      scope: "per account (user or address)",
      when: "GitLab.com",
      endpoint: "/projects/{id}",
    }),
    perEndpoint.read({
      kind: "per-endpoint",
      what: "list of projects",
      value: 2_000,
      unit: "requests",
      window: 600,
      scope: "per account (user or address)",
      when: "GitLab.com",
      endpoint: "/projects",
    }),
    unknown("Is it GitLab.com or an instance of one's own, and which limits has its operator set?"),
  ],
  throttle: [
    dedicated.read({
      status: 429,
      wait: { by: "none" },
      note: "A plain text “Retry later”; headers came and went.",
    }),
  ],
  errors: [
    about.recalled({ status: 401, class: "give-up", means: "token wrong, ended or revoked" }),
    about.recalled({ status: 403, class: "give-up", means: "the token has no right to it" }),
    about.recalled({ status: 404, class: "give-up", means: "gone, or hidden from the token" }),
    about.recalled({ status: 409, class: "fix", means: "it is there already" }),
    about.recalled({ status: 422, class: "fix", means: "a value is refused" }),
    dedicated.read({ status: 429, class: "retry", means: "too fast" }),
    about.recalled({ status: 503, class: "retry", means: "overload or maintenance" }),
  ],
  timeouts: [unknown("How long may the instance take for a list of merge requests?")],
  clients: [],
  webhooks: {
    what: "pushes, merge requests, pipelines and issues",
    scheme: token.read({ kind: "token", where: "header X-Gitlab-Token", header: "X-Gitlab-Token" }),
    toleranceSeconds: token.unpublished("The token is the same each time and tells no age."),
    retries: disabled.read({
      horizonSeconds: 86_400,
      schedule:
        "after four failures in a row a webhook is off: for a minute and up to 24 hours after 5xx, until somebody turns it on after 4xx",
    }),
    ackSeconds: waiting.read(10, "medium"),
    ordering: about.recalled({ guaranteed: false, by: "read the object again from the API" }),
    eventId: about.recalled({ in: "header", name: "X-Gitlab-Event-UUID" }),
    events: about.recalled([
      { name: "Push Hook", means: "pushed" },
      { name: "Merge Request Hook", means: "merge request opened, changed or merged" },
      { name: "Pipeline Hook", means: "pipeline changed its state" },
      { name: "Issue Hook", means: "issue opened, changed or closed" },
    ]),
    reconcile: about.recalled("list merge requests and commits since the last run (updated_after)"),
  },
  sandbox: unknown("Which group with which projects may tests change, and on which instance?"),
  prices: [unknown("Which plan does the organisation have, and for how many users?")],
  regions: unknown("Is it GitLab.com, GitLab Dedicated or an instance of one's own, and where?"),
  agreement: unknown("Does the organisation have an agreement on processing with GitLab?"),
  statusPage: about.recalled("https://status.gitlab.com"),
  exits: [
    {
      to: "GitHub, Bitbucket",
      how: "A port of projects, commits, changes and pipelines by our ids; the history of reviews stays where it was.",
    },
  ],
});
