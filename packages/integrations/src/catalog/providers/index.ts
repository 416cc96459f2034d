import type { ProviderFacts } from "../provider-facts.ts";
import { activeDirectory } from "./active-directory.ts";
import { amazonS3 } from "./amazon-s3.ts";
import { amazonSes } from "./amazon-ses.ts";
import { apns } from "./apns.ts";
import { auth0 } from "./auth0.ts";
import { elasticsearch } from "./elasticsearch.ts";
import { entraId } from "./entra-id.ts";
import { fcm } from "./fcm.ts";
import { federatedDirectory } from "./federated-directory.ts";
import { genericKinds } from "./generic-kinds.ts";
import { genericLdap, genericOidc, genericSftp, openaiCompatible } from "./generic-protocols.ts";
import { genericRest, genericSoap } from "./generic-systems.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { googleSignIn } from "./google-sign-in.ts";
import { hubspot } from "./hubspot.ts";
import { mailgun } from "./mailgun.ts";
import { datadog, genericTelemetry, newRelic } from "./observing.ts";
import { okta } from "./okta.ts";
import { openai } from "./openai.ts";
import { paypal } from "./paypal.ts";
import { salesforce } from "./salesforce.ts";
import { sendgrid } from "./sendgrid.ts";
import { shopify } from "./shopify.ts";
import { slack } from "./slack.ts";
import { stripe } from "./stripe.ts";
import { twilio } from "./twilio.ts";
import { webhookReceivers } from "./webhook-receivers.ts";

/** Every provider that the catalogue knows, by id. */
export const providers: readonly ProviderFacts[] = [
  activeDirectory,
  amazonS3,
  amazonSes,
  apns,
  auth0,
  datadog,
  genericTelemetry,
  newRelic,
  elasticsearch,
  entraId,
  fcm,
  genericLdap,
  openaiCompatible,
  genericOidc,
  federatedDirectory,
  genericRest,
  genericSftp,
  genericSoap,
  ...genericKinds,
  github,
  gitlab,
  googleSignIn,
  hubspot,
  mailgun,
  okta,
  openai,
  paypal,
  salesforce,
  sendgrid,
  shopify,
  slack,
  stripe,
  twilio,
  webhookReceivers,
];
