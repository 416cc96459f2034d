/**
 * Languages for which a system that is called over the internet publishes a client library of its own, by its own
 * pages, as of 2026-11. Salesforce publishes none for its REST API: what is used in their place is made by others.
 */
const common = ["csharp", "go", "java", "javascript", "php", "python", "ruby", "typescript"];

export const officialClients: Readonly<Record<string, readonly string[]>> = {
  stripe: common,
  twilio: common,
  sendgrid: common,
  salesforce: [],
};
