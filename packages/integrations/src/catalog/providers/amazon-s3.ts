import { citing } from "../fact.ts";
import { byKey, byNature, operation } from "../operation.ts";
import { signedAddresses } from "../practices/signed-addresses.ts";
import { provider } from "../provider-facts.ts";
import { snsScheme } from "./amazon-sns-scheme.ts";
import { readOn } from "./read-on.ts";

const pace = citing(
  "Object keys and request rates in Amazon S3",
  "https://aws.amazon.com/premiumsupport/knowledge-center/s3-object-key-naming-pattern/",
  readOn,
);
const slow = citing(
  "HTTP 5xx errors of Amazon S3",
  "https://repost.aws/knowledge-center/http-5xx-errors-s3",
  readOn,
);
const conditional = citing(
  "Conditional requests",
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html",
  readOn,
);
const guide = citing(
  "Amazon S3 user guide",
  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html",
  readOn,
);
const signing = citing(
  "Verifying the signatures of Amazon SNS messages",
  "https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html",
  readOn,
);
const repeats = citing(
  "Delivery policy of a subscription",
  "https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.retry.html",
  readOn,
);
const library = citing(
  "@aws-sdk/client-s3 3.1175.0, source",
  "https://www.npmjs.com/package/@aws-sdk/client-s3/v/3.1175.0",
  readOn,
);
const pricing = citing("Amazon S3 pricing", "https://aws.amazon.com/s3/pricing/", readOn);

const us = { currency: "USD", region: "us-east-1", plan: "Standard" };

export const amazonS3 = provider({
  id: "amazon-s3",
  name: "Amazon S3",
  aliases: ["AWS S3", "S3", "S3 bucket", "Amazon Simple Storage Service"],
  technologies: ["amazon-s3"],
  category: "object-store",
  generic: false,
  protocol: "rest",
  endpoint: guide.recalled({
    live: "https://{bucket}.s3.{region}.amazonaws.com",
    variables: { bucket: "one for each environment", region: "AWS region" },
  }),
  authentication: [
    guide.recalled({
      type: "signed-request",
      sent: "Signature version 4 from a role's temporary credentials; a signed address for the browser",
      scopes: [
        { scope: "s3:PutObject on the prefix", for: "upload" },
        { scope: "s3:GetObject on the prefix", for: "download" },
        { scope: "s3:DeleteObject on the prefix", for: "erase" },
      ],
      secrets: [{ name: "AWS_ROLE_ARN", what: "role of the workload: no key is stored" }],
      rotation: "Temporary credentials of the role change by themselves.",
    }),
  ],
  version: guide.recalled({ by: "none", policy: "The REST interface of 2006-03-01 stands." }),
  operations: [
    conditional.read(
      operation(
        "put",
        "store an object",
        "PUT /{key}",
        "write",
        byKey("our key, with If-None-Match: * where it must be new"),
        "upload, attach, import, store, export",
      ),
    ),
    library.read(
      operation("get", "read an object", "GET /{key}", "read", byNature, "download, view, read"),
    ),
    library.read(
      operation(
        "delete",
        "delete an object",
        "DELETE /{key}",
        "delete",
        byNature,
        "delete, erase, remove",
      ),
    ),
    library.read(
      operation(
        "start-multipart",
        "start an upload in parts",
        "POST /{key}?uploads",
        "write",
        byKey("the upload id that is kept; a rule aborts what is left"),
        "upload, import, archive, back up",
      ),
    ),
    library.read(
      operation(
        "list",
        "list objects",
        "GET /?list-type=2&prefix={prefix}",
        "read",
        byNature,
        "reconcile, list",
      ),
    ),
  ],
  limits: [
    pace.read({
      kind: "per-endpoint",
      what: "writes",
      endpoint: "PUT, COPY, POST, DELETE",
      value: 3_500,
      unit: "requests",
      window: 1,
      scope: "per partitioned prefix, at least",
    }),
    pace.read({
      kind: "per-endpoint",
      what: "reads",
      endpoint: "GET, HEAD",
      value: 5_500,
      unit: "requests",
      window: 1,
      scope: "per partitioned prefix, at least",
    }),
    guide.recalled({
      kind: "size",
      what: "object of one PUT",
      value: 5_368_709_120,
      unit: "bytes",
      scope: "per request; more in parts",
    }),
  ],
  throttle: [
    slow.read({
      status: 503,
      code: "SlowDown",
      where: "Error.Code",
      wait: { by: "none" },
      note: "While a prefix is divided, for half an hour or an hour.",
    }),
  ],
  errors: [
    library.read({
      status: 404,
      code: "NoSuchKey",
      class: "ask-user",
      means: "object is gone",
      at: ["GET /{key}"],
    }),
    library.read({
      status: 403,
      code: "AccessDenied",
      class: "give-up",
      means: "role may not, or a signed address has ended",
    }),
    conditional.recalled({
      status: 412,
      code: "PreconditionFailed",
      class: "give-up",
      means: "sent with If-None-Match alone: the key exists, stored before",
      quietly: "done",
    }),
    conditional.recalled({
      status: 409,
      code: "ConditionalRequestConflict",
      class: "retry",
      means: "another write at the same time",
    }),
    slow.read({ status: 503, code: "SlowDown", class: "retry", means: "too fast for this prefix" }),
    slow.read({ status: 500, code: "InternalError", class: "retry", means: "fault there" }),
  ],
  timeouts: [guide.perhapsUnpublished("No time is named; judge an upload by its bytes a second.")],
  clients: [
    library.recalled({
      ecosystem: "npm",
      package: "@aws-sdk/client-s3",
      version: "3.1175.0",
      retries: 2,
      note: "Three attempts as a standard: maxAttempts 1 where our layer repeats.",
    }),
  ],
  practices: [...signedAddresses],
  webhooks: {
    what: "objects stored and deleted, through SNS to a webhook; a queue (SQS) or EventBridge needs none",
    scheme: signing.read(snsScheme),
    toleranceSeconds: signing.unpublished(
      "The time is signed; no tolerance is named. At least as long as the delivery policy.",
    ),
    retries: repeats.read({
      attempts: 4,
      horizonSeconds: 3_600,
      schedule:
        "three repetitions 20 s apart as a standard; a policy may spread them over at most 3,600 s; then the dead-letter queue",
    }),
    ackSeconds: repeats.recalled(15),
    ordering: guide.recalled({ guaranteed: false, by: "sequencer, for one key" }),
    eventId: signing.read({ in: "body", name: "MessageId" }),
    events: guide.recalled([
      { name: "s3:ObjectCreated:*", means: "stored" },
      { name: "s3:ObjectRemoved:*", means: "deleted" },
    ]),
    reconcile: guide.recalled("list the prefix, or the daily inventory, against our rows"),
    handshake: signing.read(
      "A message of the type SubscriptionConfirmation is signed too; its SubscribeURL is opened once, after its topic is known to be ours.",
    ),
  },
  sandbox: guide.recalled({
    how: "a bucket of its own in another account; MinIO in a container for tests",
    limits: ["MinIO has no event through SNS"],
    testValues: [],
  }),
  prices: [
    pricing.recalled({ per: "GB stored a month", amount: 0.023, ...us }),
    pricing.recalled({ per: "1,000 PUT, COPY, POST or LIST requests", amount: 0.005, ...us }),
    pricing.recalled({ per: "1,000 GET requests", amount: 0.0004, ...us }),
    pricing.recalled({ per: "GB sent to the internet", amount: 0.09, ...us }),
  ],
  regions: guide.recalled("The bucket's region; objects do not leave it unless they are copied."),
  agreement: guide.recalled({ name: "AWS Data Processing Addendum, part of the service terms" }),
  statusPage: guide.recalled("https://health.aws.amazon.com/health/status"),
  exits: [
    {
      to: "another store that speaks S3",
      how: "Keys without the bucket's name in our rows; copied object by object, egress is paid.",
    },
  ],
});
