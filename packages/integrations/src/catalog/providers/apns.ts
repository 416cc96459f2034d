import { citing } from "../fact.ts";
import { byHeader, operation } from "../operation.ts";
import { applePush } from "../practices/push.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const token = citing(
  "Establishing a token-based connection to APNs, as quoted by Apple's forum",
  "https://developer.apple.com/forums/thread/687789",
  readOn,
);
const updates = citing(
  "Apple's forum: TooManyProviderTokenUpdates",
  "https://developer.apple.com/forums/thread/702056",
  readOn,
);
const sending = citing(
  "Sending notification requests to APNs",
  "https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns",
  readOn,
);
const answers = citing(
  "Handling notification responses from APNs",
  "https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns",
  readOn,
);
const library = citing(
  "@parse/node-apn 8.1.0, source",
  "https://www.npmjs.com/package/@parse/node-apn/v/8.1.0",
  readOn,
);
const programme = citing(
  "Apple Developer Program",
  "https://developer.apple.com/programs/",
  readOn,
);

const reasons = citing(
  "a2, ErrorReason, after the documentation of APNs",
  "https://docs.rs/a2/0.6.2/a2/response/enum.ErrorReason.html",
  readOn,
);

export const apns = provider({
  id: "apns",
  name: "Apple Push Notification service",
  aliases: [
    "APNs",
    "Apple Push Notification",
    "Apple Push Notifications",
    "Apple push",
    "iOS push notifications",
  ],
  technologies: ["apns"],
  category: "push",
  generic: false,
  protocol: "rest",
  endpoint: library.read(
    { live: "https://api.push.apple.com", sandbox: "https://api.sandbox.push.apple.com" },
    "medium",
  ),
  authentication: [
    token.read({
      type: "signed-token",
      sent: "authorization: bearer {ES256 token with team and key id}, over HTTP/2",
      scopes: [{ scope: "apns-topic: the app's bundle id", for: "send to that app" }],
      secrets: [
        {
          name: "APNS_PRIVATE_KEY",
          what: "key (.p8) of the team, for one environment where it was made so",
        },
        { name: "APNS_KEY_ID", what: "id of the key: no secret, but configuration" },
        { name: "APNS_TEAM_ID", what: "id of the team: no secret, but configuration" },
      ],
      rotation:
        "Make a second key, sign with it, revoke the first. All servers share one token, made anew each 20 to 60 minutes.",
      lifetimeSeconds: 3_600,
    }),
  ],
  version: library.read({
    by: "path",
    example: "/3/device/{token}",
    policy: "3 has stood since 2015.",
  }),
  operations: [
    library.read(
      operation(
        "send",
        "send to a device",
        "POST /3/device/{token}",
        "message",
        byHeader("apns-collapse-id", { maxLength: 64 }),
        "notify, push, alert, remind, send",
      ),
    ),
  ],
  limits: [
    sending.recalled({
      kind: "size",
      what: "payload",
      value: 4_096,
      unit: "bytes",
      scope: "per notification; 5,120 for VoIP",
    }),
    updates.read({
      kind: "per-endpoint",
      what: "new provider tokens",
      endpoint: "authorization",
      value: 1,
      unit: "updates",
      window: 1_200,
      scope: "per team",
    }),
    answers.perhapsUnpublished(
      "No rate is published: 429 comes for one device token that gets too many.",
    ),
  ],
  throttle: [
    updates.read({
      status: 429,
      code: "TooManyProviderTokenUpdates",
      where: "reason",
      wait: { by: "none" },
    }),
    answers.recalled({
      status: 429,
      code: "TooManyRequests",
      where: "reason",
      wait: { by: "none" },
      note: "For one device token.",
    }),
  ],
  errors: [
    reasons.read(
      {
        status: 410,
        code: "Unregistered",
        class: "give-up",
        means: "app is gone from the device: delete the token unless it registered after timestamp",
        quietly: "forget",
      },
      "medium",
    ),
    reasons.read(
      {
        status: 400,
        code: "BadDeviceToken",
        class: "give-up",
        means: "token is of the other environment or wrong: delete it",
        quietly: "forget",
      },
      "medium",
    ),
    reasons.read(
      {
        status: 400,
        code: "DeviceTokenNotForTopic",
        class: "give-up",
        means: "token is of another app: delete it",
        quietly: "forget",
      },
      "medium",
    ),
    reasons.read(
      {
        status: 400,
        code: "BadCollapseId",
        class: "fix",
        means: "collapse id is over 64 bytes",
      },
      "medium",
    ),
    token.read(
      {
        status: 403,
        code: "ExpiredProviderToken",
        class: "reauthenticate",
        means: "token is older than an hour",
      },
      "medium",
    ),
    token.read(
      {
        status: 403,
        code: "InvalidProviderToken",
        class: "give-up",
        means: "key, team or topic is wrong",
      },
      "medium",
    ),
    reasons.read(
      {
        status: 413,
        code: "PayloadTooLarge",
        class: "fix",
        means: "payload is too big",
      },
      "medium",
    ),
    updates.read({
      status: 429,
      code: "TooManyProviderTokenUpdates",
      class: "retry",
      means: "token was made anew too often",
    }),
    updates.recalled({
      status: 429,
      code: "TooManyRequests",
      class: "retry",
      means: "too many for this device token: later, and only the last of them",
    }),
    reasons.read(
      {
        status: 500,
        code: "InternalServerError",
        class: "retry",
        means: "fault there",
      },
      "medium",
    ),
    reasons.read(
      {
        status: 503,
        code: "Shutdown",
        class: "retry",
        means: "that server is stopped: on a new connection",
      },
      "medium",
    ),
    reasons.read(
      {
        status: 503,
        code: "ServiceUnavailable",
        class: "retry",
        means: "overload: growing waits",
      },
      "medium",
    ),
  ],
  timeouts: [answers.perhapsUnpublished("No time is named; keep the connection open.")],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "@parse/node-apn",
      version: "8.1.0",
      timeoutSeconds: 5,
      note: "connectionRetryLimit 3: lost connections only.",
    }),
  ],
  practices: [...applePush],
  sandbox: sending.recalled({
    how: "development environment with an address and device tokens of its own",
    limits: ["a development build on a real device or simulator"],
    testValues: [],
  }),
  prices: [
    programme.recalled({
      per: "year of the Apple Developer Program; no fee for a notification",
      amount: 99,
      currency: "USD",
      region: "United States",
    }),
  ],
  regions: programme.recalled("Not chosen by the customer: keep personal data out of payloads."),
  agreement: programme.recalled({ name: "Apple Developer Program License Agreement" }),
  statusPage: programme.recalled("https://developer.apple.com/system-status/"),
  exits: [
    {
      to: "Firebase Cloud Messaging in front of it",
      how: "A port of send and token; on Apple's devices there is no other way to a notification.",
    },
  ],
});
