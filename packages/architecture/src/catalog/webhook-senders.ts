import type { DataOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Webhook = NonNullable<DataOf<typeof architecture.connection>["webhook"]>;

/** Who reports what happened by calling back, and in what form. */
export interface WebhookSender extends Omit<Webhook, "handler"> {
  /** Lower case. */
  readonly name: string;
  readonly source: string;
  readonly checked: string;
}

/** Systems whose webhooks are documented; of all others only the text can say that they call back. */
export const webhookSenders: readonly WebhookSender[] = [
  {
    name: "stripe",
    proof:
      "HMAC-SHA256 of the timestamp and the raw body under the endpoint's own secret; a timestamp older than 5 min is refused",
    header: "Stripe-Signature",
    key: "id",
    fields: [
      { name: "id", type: "text", description: "Id of the event; a repeat has the same." },
      { name: "type", type: "text", description: "What happened, as Stripe names it." },
      { name: "created", type: "integer", description: "When, in seconds since 1970." },
      { name: "data", type: "json", description: "The object that it happened to." },
    ],
    repeats: "for up to three days, with growing pauses, until the answer is 2xx",
    source: "https://docs.stripe.com/webhooks",
    checked: "2026-11-29",
  },
  {
    name: "paypal",
    proof:
      "RSA signature over the transmission's id and time, the webhook's id and a checksum of the raw body, under a certificate of PayPal's",
    header: "PAYPAL-TRANSMISSION-SIG",
    key: "id",
    fields: [
      { name: "id", type: "text", description: "Id of the event; a repeat has the same." },
      { name: "event_type", type: "text", description: "What happened, as PayPal names it." },
      { name: "create_time", type: "timestamp", description: "When." },
      { name: "resource", type: "json", description: "The object that it happened to." },
    ],
    repeats: "up to 25 times over three days, until the answer is 2xx",
    source: "https://developer.paypal.com/api/rest/webhooks/rest.md",
    checked: "2026-11-29",
  },
  {
    name: "square",
    proof:
      "HMAC-SHA256 of the address of the endpoint and the raw body under the subscription's signature key",
    header: "x-square-hmacsha256-signature",
    key: "event_id",
    fields: [
      { name: "event_id", type: "text", description: "Id of the event; a repeat has the same." },
      { name: "type", type: "text", description: "What happened, as Square names it." },
      { name: "created_at", type: "timestamp", description: "When." },
      { name: "data", type: "json", description: "The object that it happened to." },
    ],
    repeats: "with growing pauses, until the answer is 2xx",
    source: "https://developer.squareup.com/docs/webhooks/step2subscribe",
    checked: "2026-11-29",
  },
  {
    name: "razorpay",
    proof: "HMAC-SHA256 of the raw body under the webhook's secret",
    header: "X-Razorpay-Signature",
    key: "header x-razorpay-event-id",
    fields: [
      { name: "event", type: "text", description: "What happened, as Razorpay names it." },
      { name: "created_at", type: "integer", description: "When, in seconds since 1970." },
      { name: "payload", type: "json", description: "The object that it happened to." },
    ],
    repeats: "for 24 hours, with growing pauses, until the answer is 2xx",
    source:
      "https://raw.githubusercontent.com/razorpay/markdown-docs/master/webhooks/best-practices.md",
    checked: "2026-11-29",
  },
  {
    name: "adyen",
    proof: "HMAC-SHA256 in the notification itself, under the webhook's own key",
    key: "pspReference and eventCode",
    fields: [
      { name: "live", type: "text", description: "Whether it is about real money." },
      {
        name: "notificationItems",
        type: "json",
        description: "What happened, each with its pspReference and eventCode.",
      },
    ],
    repeats: "with growing pauses, until the answer is 2xx",
    source: "https://docs.adyen.com/development-resources/webhooks/",
    checked: "2026-11-29",
  },
  {
    name: "sendgrid",
    proof:
      "ECDSA signature of the time in X-Twilio-Email-Event-Webhook-Timestamp and the raw body, under the public key that SendGrid shows for the endpoint",
    header: "X-Twilio-Email-Event-Webhook-Signature",
    key: "sg_event_id",
    body: "json-list",
    fields: [
      { name: "sg_event_id", type: "text", description: "Id of the event; a repeat has the same." },
      { name: "sg_message_id", type: "text", description: "Id of the message that it is about." },
      {
        name: "event",
        type: "text",
        description: "What happened, as SendGrid names it: delivered, bounce, dropped, spamreport.",
      },
      { name: "email", type: "text", description: "To whom." },
      { name: "timestamp", type: "integer", description: "When, in seconds since 1970." },
    ],
    repeats: "for up to 24 hours, with growing pauses, until the answer is 2xx",
    source:
      "https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features",
    checked: "2026-11-30",
  },
  {
    name: "twilio",
    proof:
      "HMAC-SHA1 of the address of the endpoint and the form's fields in the order of their names, under the account's auth token",
    header: "X-Twilio-Signature",
    key: "MessageSid and MessageStatus",
    body: "form",
    fields: [
      { name: "MessageSid", type: "text", description: "Id of the message that it is about." },
      {
        name: "MessageStatus",
        type: "text",
        description: "What became of it, as Twilio names it: sent, delivered, undelivered, failed.",
      },
      { name: "ErrorCode", type: "text", description: "Why, where it was not delivered." },
    ],
    repeats:
      "only where no connection came about, and more often where the address given to Twilio asks for it; a report that is missed leaves the message as it was",
    source: "https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides",
    checked: "2026-11-30",
  },
  {
    name: "mailgun",
    proof:
      "HMAC-SHA256 of the timestamp and the token beside it, in the body itself, under the account's webhook signing key",
    key: "id in event-data",
    fields: [
      { name: "signature", type: "json", description: "timestamp, token and signature." },
      { name: "event-data", type: "json", description: "What happened, and to which message." },
    ],
    repeats:
      "over 8 hours, with growing pauses, until the answer is 200 or 406; a report of delivery is not repeated",
    source: "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-retries",
    checked: "2026-11-30",
  },
];

/** States and fields of what is sent to people that only who delivers it can know. */
export const deliveryStates = /^(?:bounced|delivered|undelivered)$/i;
export const deliveryFields = /^(?:delivery (?:state|status)|delivered at|bounced at)$/i;
/** What is handed to a system that delivers it: parcels are delivered, too. */
export const messageNames = /\b(?:e-?mails?|mails?|messages?|newsletters?|notifications?|sms)\b/i;
/** Addresses that are not written to any more, as who delivers has reported them. */
export const suppressed = /^(?:suppression|bounce|unsubscription|opt[- ]out)$/i;

/** How a text says that a system reports by calling us. */
export const callsBackWords = /\bweb-?hooks?\b|\bcall-?backs?\b|\bpostbacks?\b/i;
