import { citing } from "../fact.ts";
import { type PracticeFact, practice } from "../practice.ts";
import { readOn } from "../providers/read-on.ts";

const collapsing = citing(
  "FCM: non-collapsible and collapsible messages",
  "https://firebase.google.com/docs/cloud-messaging/customize-messages/collapsible-message-types",
  readOn,
);
const tokens = citing(
  "FCM: managing registration tokens",
  "https://firebase.google.com/docs/cloud-messaging/manage-tokens",
  readOn,
);
const lifetime = citing(
  "FCM: lifespan and priority of a message",
  "https://firebase.google.com/docs/cloud-messaging/customize-messages/setting-message-lifespan",
  readOn,
);
const headers = citing(
  "a2, NotificationOptions, after the documentation of APNs",
  "https://docs.rs/a2/0.6.2/a2/request/notification/struct.NotificationOptions.html",
  readOn,
);
const collapse = citing(
  "Amazon Pinpoint: collapseId of a message to APNs",
  "https://docs.aws.amazon.com/sdk-for-kotlin/api/latest/pinpoint/aws.sdk.kotlin.services.pinpoint.model/-apns-message/collapse-id.html",
  readOn,
);
const priority = citing(
  "Headers of APNs: expiration, priority and collapsing",
  "https://blog.csdn.net/fn512613/article/details/78925368",
  readOn,
);

/** What messages through Firebase Cloud Messaging have to reckon with. */
export const firebasePush: readonly PracticeFact[] = [
  collapsing.read(
    practice(
      "change",
      "device that is away",
      "100 messages without a collapse key are stored for an Android device; one more throws all away, and the app is told by onDeletedMessages: it then fetches what it lacks from us.",
    ),
  ),
  collapsing.read(
    practice(
      "change",
      "collapse keys",
      "4 at a time for each device; which ones are kept of more is not told: one key for each kind of notice, never one for each thing.",
    ),
  ),
  lifetime.recalled(
    practice(
      "change",
      "life of a message",
      "4 weeks where no ttl is set: ttl is as long as the notice is worth reading; 0 is delivered at once or dropped. On Apple's devices apns-expiration says so.",
    ),
  ),
  tokens.recalled(
    practice(
      "change",
      "tokens",
      "Sent to us when the app starts and when it changes, kept with that day; one that was not seen for 270 days counts as ended on Android and is deleted.",
    ),
  ),
  collapse.read(
    practice("change", "Apple's devices", "apns-collapse-id of at most 64 bytes is the key there."),
  ),
];

/** What notifications through APNs have to reckon with. */
export const applePush: readonly PracticeFact[] = [
  headers.read(
    practice(
      "change",
      "life of a notification",
      "apns-expiration: until then it is stored and tried again; 0 is tried once and not stored.",
    ),
    "medium",
  ),
  priority.read(
    practice(
      "change",
      "priority",
      "10 at once, and an error for content-available alone; 5 by the battery, in bursts and throttled: background updates take 5.",
    ),
    "medium",
  ),
  collapse.read(
    practice(
      "change",
      "collapsing",
      "apns-collapse-id of at most 64 bytes: the id of the thing, hashed where it is longer; a longer one is answered 400 BadCollapseId.",
    ),
  ),
];
