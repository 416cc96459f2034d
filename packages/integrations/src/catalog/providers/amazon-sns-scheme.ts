import type { WebhookScheme } from "../webhook-facts.ts";

const confirmation = [
  "Message",
  "MessageId",
  "SubscribeURL",
  "Timestamp",
  "Token",
  "TopicArn",
  "Type",
];

/** How Amazon SNS signs what it posts: named fields of the body, in this order. */
export const snsScheme: WebhookScheme = {
  kind: "rsa-fields",
  signatureField: "Signature",
  versionField: "SignatureVersion",
  certificateField: "SigningCertURL",
  certificateHost: "sns.*.amazonaws.com",
  timestampField: "Timestamp",
  idField: "MessageId",
  typeField: "Type",
  fields: {
    Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
    SubscriptionConfirmation: confirmation,
    UnsubscribeConfirmation: confirmation,
  },
};
