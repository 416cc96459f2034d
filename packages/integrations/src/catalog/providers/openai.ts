import { citing, unknown } from "../fact.ts";
import { byKey, byNature, comesTwice, lookFirst, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const library = citing(
  "openai 6.49.0, source",
  "https://www.npmjs.com/package/openai/v/6.49.0",
  readOn,
);
const limits = citing("Rate limits", "https://platform.openai.com/docs/guides/rate-limits", readOn);
const codes = citing("Error codes", "https://platform.openai.com/docs/guides/error-codes", readOn);
const hooks = citing("Webhooks", "https://developers.openai.com/api/docs/guides/webhooks", readOn);
const guide = citing(
  "Guide to OpenAI webhooks",
  "https://hookdeck.com/webhooks/platforms/guide-to-openai-webhooks-features-and-best-practices",
  readOn,
);
const data = citing("Your data", "https://platform.openai.com/docs/guides/your-data", readOn);

export const openai = provider({
  id: "openai",
  name: "OpenAI API",
  aliases: ["OpenAI", "GPT API", "OpenAI GPT", "ChatGPT API", "GPT-4", "GPT-5"],
  technologies: ["openai"],
  category: "model",
  generic: false,
  protocol: "rest",
  endpoint: library.read({ live: "https://api.openai.com/v1" }, "medium"),
  authentication: [
    library.read(
      {
        type: "bearer-key",
        sent: "Authorization: Bearer {key}",
        scopes: [
          {
            scope: "restricted key of the project: model capabilities, write",
            for: "answers and embeddings",
          },
        ],
        secrets: [
          {
            name: "OPENAI_API_KEY",
            what: "key of a service account in a project of its own, one for each environment",
          },
          {
            name: "OPENAI_WEBHOOK_SECRET",
            what: "secret (whsec_…) that signs webhooks",
            rotation:
              "Rotate it in the project's webhook settings; accept both until the old one is no longer seen.",
          },
        ],
        rotation: "Make a second key in the project, deploy, delete the first.",
      },
      "medium",
    ),
  ],
  version: library.read(
    {
      by: "path",
      example: "/v1/responses",
      policy: "v1; what changes is the model: name a dated snapshot, never an alias.",
    },
    "medium",
  ),
  operations: [
    library.read(
      operation(
        "respond",
        "let a model answer",
        "POST /responses",
        "write",
        lookFirst(
          "a repetition is paid again: keep the answer by our request's id, repeat a read alone",
        ),
        "generate, summarise, answer, classify, suggest, translate, draft, extract",
      ),
    ),
    library.read(
      operation(
        "complete",
        "let a model answer, as compatible servers know it",
        "POST /chat/completions",
        "write",
        comesTwice("a repetition is paid again: keep the answer by our request's id"),
        "generate, summarise, answer, classify, suggest, translate, draft, chat",
      ),
    ),
    library.read(
      operation(
        "embed",
        "turn text into a vector",
        "POST /embeddings",
        "read",
        byNature,
        "search, recommend, compare, index",
      ),
    ),
    library.read(
      operation(
        "moderate",
        "judge content",
        "POST /moderations",
        "read",
        byNature,
        "moderate, report, check",
      ),
    ),
    library.read(
      operation(
        "start-batch",
        "start a batch of answers",
        "POST /batches",
        "write",
        byKey("custom_id of each line"),
        "import, index, evaluate",
      ),
    ),
  ],
  limits: [
    limits.recalled({
      kind: "header-only",
      what: "requests a minute by model and tier",
      unit: "requests",
      scope: "per organisation, project and model",
      headers: [
        "x-ratelimit-limit-requests",
        "x-ratelimit-remaining-requests",
        "x-ratelimit-reset-requests",
      ],
    }),
    limits.recalled({
      kind: "header-only",
      what: "tokens a minute by model and tier",
      unit: "tokens",
      scope: "per organisation, project and model",
      headers: [
        "x-ratelimit-limit-tokens",
        "x-ratelimit-remaining-tokens",
        "x-ratelimit-reset-tokens",
      ],
    }),
    unknown("Which model answers, on whose server, and how many tokens does it take in at once?"),
  ],
  throttle: [
    library.read(
      {
        status: 429,
        code: "rate_limit_exceeded",
        where: "error.code",
        wait: {
          by: "header",
          header: "Retry-After",
          as: "seconds; retry-after-ms in milliseconds",
        },
      },
      "medium",
    ),
    limits.recalled({
      status: 429,
      code: "insufficient_quota",
      where: "error.code",
      wait: { by: "none" },
      note: "Budget is used: waiting does not help.",
    }),
  ],
  errors: [
    codes.recalled({
      status: 400,
      code: "context_length_exceeded",
      class: "fix",
      means: "too many tokens: shorten",
    }),
    codes.recalled({
      status: 400,
      code: "content_policy_violation",
      class: "ask-user",
      means: "content is refused",
    }),
    codes.recalled({ status: 401, class: "give-up", means: "key wrong or revoked" }),
    codes.recalled({
      status: 404,
      code: "model_not_found",
      class: "give-up",
      means: "model is gone or not open to the project",
    }),
    codes.recalled({
      status: 429,
      code: "insufficient_quota",
      class: "give-up",
      means: "budget is used",
    }),
    codes.recalled({ status: 429, code: "rate_limit_exceeded", class: "retry", means: "too fast" }),
    library.read({ status: 408, class: "retry", means: "time ran out there" }),
    library.read({ status: 409, class: "retry", means: "lock there" }),
    library.read({ status: 500, class: "retry", means: "fault there" }),
    codes.recalled({ status: 503, class: "retry", means: "overload: another model, or later" }),
  ],
  timeouts: [
    library.read({ seconds: 600, of: "the library waits for an answer: set what the caller has" }),
  ],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "openai",
      version: "6.49.0",
      retries: 2,
      timeoutSeconds: 600,
      note: "408, 409, 429, 5xx and lost connections; maxRetries 0 where our layer repeats. The header x-should-retry overrules.",
    }),
  ],
  webhooks: {
    what: "ends of background answers, batches and fine-tuning (Standard Webhooks)",
    scheme: library.read({
      kind: "hmac",
      hash: "sha256",
      encoding: "base64",
      header: "webhook-signature",
      form: { is: "list", version: "v1" },
      parts: ["id", "timestamp", "body"],
      separator: ".",
      idHeader: "webhook-id",
      timestampHeader: "webhook-timestamp",
      timestampUnit: "seconds",
      secret: { is: "base64-after-prefix", prefix: "whsec_" },
    }),
    toleranceSeconds: library.read(300),
    retries: guide.read(
      {
        horizonSeconds: 259_200,
        schedule: "growing waits for up to 72 hours; a redirect counts as a failure",
      },
      "medium",
    ),
    ackSeconds: hooks.perhapsUnpublished("Answer 2xx within a few seconds; no number is named."),
    ordering: hooks.recalled({ guaranteed: false, by: "read the answer or batch by its id" }),
    eventId: library.read({ in: "header", name: "webhook-id" }),
    events: library.read([
      { name: "response.completed", means: "answered" },
      { name: "response.failed", means: "failed" },
      { name: "response.incomplete", means: "cut off" },
      { name: "batch.completed", means: "batch is done" },
      { name: "batch.failed", means: "batch failed" },
    ]),
    reconcile: library.read(
      "GET /batches lists batches; answers are read by the ids that we keep",
      "medium",
    ),
  },
  sandbox: unknown(
    "Which model and budget may tests use? There is no sandbox: recorded answers for the rest.",
  ),
  prices: [unknown("Which model answers, and what do a million tokens in and out of it cost?")],
  regions: data.recalled(
    "United States; other regions for projects that are open to them, or another provider's server.",
  ),
  agreement: data.recalled({
    name: "Data Processing Addendum",
    url: "https://openai.com/policies/data-processing-addendum/",
  }),
  statusPage: data.recalled("https://status.openai.com"),
  exits: [
    {
      to: "another server that speaks the same interface, or a model of one's own",
      how: "A port of answer and embed; prompts with their tests in our repository; vectors are made anew for another model.",
    },
  ],
});
