import { citing } from "../fact.ts";
import { byNature, comesTwice, operation } from "../operation.ts";
import { firebasePush } from "../practices/push.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const quotas = citing(
  "FCM throttling and quotas",
  "https://firebase.google.com/docs/cloud-messaging/throttling-and-quotas",
  readOn,
);
const codes = citing(
  "FCM ErrorCode",
  "https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode",
  readOn,
);
const library = citing(
  "firebase-admin 13.10.0, source",
  "https://www.npmjs.com/package/firebase-admin/v/13.10.0",
  readOn,
);
const about = citing(
  "Firebase Cloud Messaging",
  "https://firebase.google.com/docs/cloud-messaging",
  readOn,
);

const collapsing = citing(
  "FCM: non-collapsible and collapsible messages",
  "https://firebase.google.com/docs/cloud-messaging/customize-messages/collapsible-message-types",
  readOn,
);

export const fcm = provider({
  id: "fcm",
  name: "Firebase Cloud Messaging",
  aliases: ["FCM", "Google Cloud Messaging", "Firebase Messaging", "Firebase push notifications"],
  technologies: ["fcm"],
  category: "push",
  generic: false,
  protocol: "rest",
  endpoint: library.read({ live: "https://fcm.googleapis.com" }),
  authentication: [
    library.recalled({
      type: "oauth2-jwt-bearer",
      sent: "Authorization: Bearer {token of a service account}",
      scopes: [{ scope: "https://www.googleapis.com/auth/firebase.messaging", for: "send" }],
      secrets: [
        {
          name: "GOOGLE_APPLICATION_CREDENTIALS",
          what: "key of the service account; none with workload identity",
        },
      ],
      rotation:
        "Make a second key, deploy, delete the first; workload identity has nothing to rotate.",
      lifetimeSeconds: 3_600,
    }),
  ],
  version: library.read(
    {
      by: "path",
      example: "/v1/projects/{project}/messages:send",
      policy: "HTTP v1; the older interface has been shut.",
    },
    "medium",
  ),
  operations: [
    library.read(
      operation(
        "send",
        "send to a device, topic or condition",
        "POST /v1/projects/{project}/messages:send",
        "message",
        comesTwice(
          "a repetition is shown twice unless both have the same tag (Android) or apns-collapse-id (iOS); a collapse key replaces only what is not delivered yet",
        ),
        "notify, push, alert, remind, send",
      ),
    ),
    library.read(
      operation(
        "subscribe",
        "put devices on a topic",
        "POST https://iid.googleapis.com/iid/v1:batchAdd",
        "write",
        byNature,
        "subscribe, follow, join",
      ),
    ),
  ],
  limits: [
    quotas.read({
      kind: "fixed-rate",
      what: "messages, not requests",
      value: 600_000,
      unit: "messages",
      window: 60,
      scope: "per project; 4xx answers count but 429",
    }),
    quotas.recalled({
      kind: "fixed-rate",
      what: "messages a minute to one Android device",
      value: 240,
      unit: "messages",
      window: 60,
      scope: "per device",
    }),
    quotas.recalled({
      kind: "fixed-rate",
      what: "messages an hour to one Android device",
      value: 5_000,
      unit: "messages",
      window: 3_600,
      scope: "per device",
    }),
    quotas.recalled({
      kind: "size",
      what: "burst of collapsible messages, refilled by one each 3 min",
      value: 20,
      unit: "items",
      scope: "per app and device",
    }),
    collapsing.read({
      kind: "size",
      what: "collapse keys kept at a time",
      value: 4,
      unit: "items",
      scope: "per app and device",
    }),
    collapsing.read({
      kind: "size",
      what: "messages stored for a device that is away, without a collapse key",
      value: 100,
      unit: "items",
      scope: "per app and Android device",
    }),
    codes.read({
      kind: "size",
      what: "payload",
      value: 4_096,
      unit: "bytes",
      scope: "per message; 2,048 to a topic",
    }),
    library.read({
      kind: "size",
      what: "messages or tokens of one call of the library",
      value: 500,
      unit: "items",
      scope: "per call",
    }),
  ],
  throttle: [
    quotas.read(
      {
        status: 429,
        code: "QUOTA_EXCEEDED",
        where: "error.details[].errorCode",
        wait: { by: "header", header: "Retry-After", as: "seconds; a minute where it is missing" },
      },
      "medium",
    ),
  ],
  errors: [
    codes.recalled({
      status: 404,
      code: "UNREGISTERED",
      class: "give-up",
      means: "app is gone from the device: delete the token",
      quietly: "forget",
    }),
    codes.read({
      status: 400,
      code: "INVALID_ARGUMENT",
      class: "fix",
      means: "message or token is malformed",
    }),
    library.read({
      status: 403,
      code: "SENDER_ID_MISMATCH",
      class: "give-up",
      means: "token belongs to another project: delete it",
      quietly: "forget",
    }),
    quotas.read({
      status: 429,
      code: "QUOTA_EXCEEDED",
      class: "retry",
      means: "quota, or overload",
    }),
    codes.recalled({
      status: 503,
      code: "UNAVAILABLE",
      class: "retry",
      means: "overload: growing waits",
    }),
    library.read({
      status: 401,
      code: "THIRD_PARTY_AUTH_ERROR",
      class: "give-up",
      means: "APNs key in the project is wrong",
    }),
  ],
  timeouts: [library.read({ seconds: 15, of: "the library waits for an answer" })],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "firebase-admin",
      version: "13.10.0",
      retries: 4,
      timeoutSeconds: 15,
      note: "503 and lost connections only, from half a second.",
    }),
  ],
  practices: [...firebasePush],
  sandbox: about.recalled({
    how: "a Firebase project of its own; validate_only checks a message without sending",
    limits: ["real devices are needed to see one"],
    testValues: [],
  }),
  prices: [about.recalled({ per: "message", amount: 0, currency: "USD", region: "all" })],
  regions: about.recalled("Not chosen by the customer: keep personal data out of payloads."),
  agreement: about.recalled({
    name: "Firebase Data Processing and Security Terms",
    url: "https://firebase.google.com/terms/data-processing-terms",
  }),
  statusPage: about.recalled("https://status.firebase.google.com"),
  exits: [
    {
      to: "APNs and Web Push directly, OneSignal",
      how: "A port of send and token; tokens are the provider's own, so the app has to register anew.",
    },
  ],
});
