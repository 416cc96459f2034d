import { citing } from "../fact.ts";
import { byNature, lookFirst, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const limits = citing("Rate limits", "https://docs.slack.dev/apis/web-api/rate-limits", readOn);
const older = citing("Rate limits", "https://api.slack.com/docs/rate-limits", readOn);
const events = citing(
  "app_rate_limited event",
  "https://docs.slack.dev/reference/events/app_rate_limited/",
  readOn,
);
const repeats = citing("The Events API", "https://docs.slack.dev/apis/events-api/", readOn);
const verify = citing(
  "Verifying requests from Slack",
  "https://docs.slack.dev/authentication/verifying-requests-from-slack",
  readOn,
);
const library = citing(
  "@slack/web-api 8.2.0, source",
  "https://www.npmjs.com/package/@slack/web-api/v/8.2.0",
  readOn,
);
const about = citing("Slack developer documentation", "https://docs.slack.dev", readOn);

export const slack = provider({
  id: "slack",
  name: "Slack",
  aliases: ["Slack API", "Slack bot", "Slack notifications"],
  technologies: [],
  category: "chat",
  generic: false,
  protocol: "rest",
  endpoint: library.read({ live: "https://slack.com/api" }),
  authentication: [
    about.recalled({
      type: "bearer-key",
      sent: "Authorization: Bearer {bot token}",
      scopes: [
        { scope: "chat:write", for: "post" },
        { scope: "users:read.email", for: "find a user by e-mail" },
      ],
      secrets: [
        { name: "SLACK_BOT_TOKEN", what: "bot token (xoxb-…), one for each workspace" },
        {
          name: "SLACK_SIGNING_SECRET",
          what: "secret that signs what comes in",
          rotation:
            "Regenerate it in the app's settings; accept both until the old one is no longer seen.",
        },
      ],
      rotation: "Install the app again for a new token, or turn on token rotation (12 hours).",
    }),
  ],
  version: about.recalled({
    by: "none",
    policy: "Methods have no version; removals are told in the changelog.",
  }),
  operations: [
    library.read(
      operation(
        "post-message",
        "post a message",
        "POST /chat.postMessage",
        "message",
        lookFirst(
          "after a time-out read the channel's last messages and look for our id in metadata",
        ),
        "notify, post, alert, share, message",
      ),
    ),
    library.read(
      operation(
        "find-user",
        "find a user by e-mail",
        "GET /users.lookupByEmail",
        "read",
        byNature,
        "mention, invite",
      ),
    ),
    library.read(
      operation(
        "update-message",
        "change a message",
        "POST /chat.update",
        "write",
        byNature,
        "update, resolve, close",
      ),
    ),
  ],
  limits: [
    older.read({
      kind: "per-sender",
      what: "messages to a channel",
      sender: "app in a channel",
      value: 1,
      unit: "messages",
      window: 1,
      scope: "per channel; short bursts pass",
    }),
    older.read({
      kind: "per-endpoint",
      what: "tier 1",
      endpoint: "methods of tier 1",
      value: 1,
      unit: "requests",
      window: 60,
      scope: "per method, workspace and app, at least",
    }),
    older.read({
      kind: "per-endpoint",
      what: "tier 2",
      endpoint: "methods of tier 2",
      value: 20,
      unit: "requests",
      window: 60,
      scope: "per method, workspace and app, at least",
    }),
    older.read({
      kind: "per-endpoint",
      what: "tier 3",
      endpoint: "methods of tier 3",
      value: 50,
      unit: "requests",
      window: 60,
      scope: "per method, workspace and app, at least",
    }),
    older.read({
      kind: "per-endpoint",
      what: "tier 4",
      endpoint: "methods of tier 4",
      value: 100,
      unit: "requests",
      window: 60,
      scope: "per method, workspace and app, at least",
    }),
    events.read({
      kind: "fixed-rate",
      what: "events that come in",
      value: 30_000,
      unit: "requests",
      window: 3_600,
      scope: "per app and workspace",
    }),
    limits.read(
      {
        kind: "unpublished",
        what: "conversations.history and .replies of apps outside the Marketplace, since 2025-05-29",
        scope: "per app and workspace",
        adaptBy: "obey Retry-After; listen to events instead of reading history",
      },
      "medium",
    ),
  ],
  throttle: [
    library.read({ status: 429, wait: { by: "header", header: "Retry-After", as: "seconds" } }),
  ],
  errors: [
    library.read({
      status: 200,
      class: "fix",
      means: "ok is false and error says why: no other status than 200 and 429 is to be relied on",
    }),
    about.recalled({
      code: "channel_not_found",
      class: "ask-user",
      means: "channel is gone or private",
    }),
    about.recalled({ code: "not_in_channel", class: "ask-user", means: "app has to be invited" }),
    about.recalled({
      code: "token_revoked",
      class: "give-up",
      means: "app was taken out of the workspace",
      quietly: "forget",
    }),
    about.recalled({
      code: "missing_scope",
      class: "give-up",
      means: "scope is missing: install again",
    }),
    library.read({ status: 429, class: "retry", means: "wait as told" }),
  ],
  timeouts: [about.perhapsUnpublished("No time is named.")],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "@slack/web-api",
      version: "8.2.0",
      retries: 10,
      note: "Ten within some 30 minutes, no time-out: far more than a waiting caller has. Set retryConfig and timeout; rejectRateLimitedCalls.",
    }),
  ],
  webhooks: {
    what: "events, commands and clicks in a workspace",
    scheme: verify.read({
      kind: "hmac",
      hash: "sha256",
      encoding: "hex",
      header: "X-Slack-Signature",
      form: { is: "prefix", prefix: "v0=" },
      parts: [{ literal: "v0" }, "timestamp", "body"],
      separator: ":",
      timestampHeader: "X-Slack-Request-Timestamp",
      timestampUnit: "seconds",
      secret: { is: "text" },
    }),
    toleranceSeconds: verify.read(300),
    retries: repeats.read(
      {
        attempts: 4,
        horizonSeconds: 360,
        schedule: "at once, after one minute, after five minutes",
      },
      "medium",
    ),
    ackSeconds: repeats.read(3, "medium"),
    ordering: repeats.recalled({ guaranteed: false, by: "event_ts" }),
    eventId: repeats.recalled({ in: "body", name: "event_id" }),
    events: repeats.recalled([
      { name: "app_mention", means: "app is spoken to" },
      { name: "message.channels", means: "a message in a channel" },
      { name: "app_uninstalled", means: "app was taken out" },
      { name: "tokens_revoked", means: "tokens ended" },
    ]),
    reconcile: repeats.recalled("read the channel since the last event seen, within its limits"),
    handshake: repeats.read(
      "A POST of the type url_verification, whose challenge goes back.",
      "medium",
    ),
  },
  sandbox: about.recalled({
    how: "a workspace of its own, or a developer sandbox",
    limits: ["an app for each environment"],
    testValues: [],
  }),
  prices: [about.recalled({ per: "call", amount: 0, currency: "USD", region: "all" })],
  regions: about.recalled(
    "United States, or the region of the workspace where its plan has data residency.",
  ),
  agreement: about.recalled({
    name: "Data Processing Addendum",
    url: "https://slack.com/terms-of-service/data-processing",
  }),
  statusPage: about.recalled("https://slack-status.com"),
  exits: [
    {
      to: "Microsoft Teams, e-mail",
      how: "A port of notify with text and link; blocks are the adapter's.",
    },
  ],
});
