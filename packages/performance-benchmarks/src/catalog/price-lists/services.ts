import type { PriceList } from "./price-list.ts";

const read = "2026-12-01";

/** What others do, by what they count. */
export const services: readonly PriceList[] = [
  {
    technology: "auth0",
    service: "Auth0",
    // 35 dollars for up to 500 users a month; the price for more stands behind a slider.
    source: "https://auth0.com/pricing",
    read: "2026-09-20",
    confidence: "low",
    prices: { "user-month": ["a month of a user, of 500 on Essentials", 0.07, "USD/month"] },
  },
  {
    technology: "supabase",
    service: "Supabase",
    source: "https://supabase.com/docs/guides/platform/org-based-billing",
    read,
    confidence: "high",
    prices: { month: ["a month of Pro with its smallest machine", 25, "USD/month"] },
  },
  {
    technology: "sendgrid",
    service: "SendGrid",
    source: "https://www.twilio.com/en-us/products/email-api/pricing",
    read: "2026-08-13",
    confidence: "high",
    prices: {
      month: ["Essentials, 50,000 mails", 19.95, "USD/month"],
      mails: ["mails beyond 50,000", 1.3, "USD/thousand"],
    },
  },
  {
    technology: "mailgun",
    service: "Mailgun",
    source: "https://apiscout.dev/blog/sendgrid-vs-postmark-vs-mailgun-transactional-email-2026",
    read,
    confidence: "low",
    prices: { month: ["a month of the smallest paid plan", 15, "USD/month"] },
  },
  {
    technology: "twilio",
    service: "Twilio",
    region: "United States",
    source: "https://www.budgetforge.dev/tools/twilio-sms-pricing-2026",
    read,
    confidence: "medium",
    prices: { messages: ["a thousand segments with the fee of a carrier", 11.8, "USD/thousand"] },
  },
  {
    technology: "stripe",
    service: "Stripe",
    region: "cards of the United States",
    source: "https://stripe.com/pricing",
    read,
    confidence: "medium",
    prices: {
      payments: ["a payment, beside 2.9 % of it", 0.3, "USD/unit"],
      share: ["each dollar that is paid", 0.029, "USD/unit"],
    },
  },
  {
    technology: "paypal",
    service: "PayPal",
    region: "United States",
    source: "https://www.paypal.com/us/webapps/mpp/merchant-fees",
    read,
    confidence: "medium",
    prices: {
      payments: ["a payment, beside 3.49 % of it", 0.49, "USD/unit"],
      share: ["each dollar that is paid", 0.0349, "USD/unit"],
    },
  },
  {
    technology: "datadog",
    service: "Datadog APM",
    source: "https://docs.datadoghq.com/account_management/billing/apm_tracing_profiler/",
    read,
    confidence: "high",
    prices: { "host-month": ["a month of a host, paid by the year", 31, "USD/month"] },
  },
  {
    technology: "elastic-cloud",
    service: "Elastic Cloud",
    // An employee's reckoning of 2022: 3 × 2 GB in three zones and 1 GB of Kibana for 0.2196 dollars an hour.
    source: "https://discuss.elastic.co/t/elastic-cloud-pricing-question/313079",
    read,
    confidence: "low",
    prices: {
      "cluster-hour": ["an hour of 2 GB in each of three zones, and Kibana", 0.2196, "USD/h"],
    },
  },
  {
    technology: "launchdarkly",
    service: "LaunchDarkly",
    source: "https://launchdarkly.com/pricing/",
    read,
    confidence: "low",
    prices: { "program-month": ["a month of a connected program", 12, "USD/month"] },
  },
];
