import type { Entry } from "../schema.ts";

type Cost = NonNullable<Entry["cost"]>;

/** What is paid for otherwise than its licence and form tell. */
const told: Readonly<Record<string, Cost>> = {
  "oracle-database": ["licence", "by core or user, and support by the year"],
  "sql-server": ["licence", "by core, or by server with access licences"],
  db2: ["licence", "by virtual core"],
  "ibm-mq": ["licence", "by virtual core"],
  cockroachdb: ["licence", "free below ten million dollars of revenue a year, else by core"],
  couchbase: ["licence", "by node for the enterprise edition; the community edition has limits"],
  arangodb: ["licence", "by node beyond the limits of the community edition"],
  mongodb: ["machines", "SSPL-1.0: no fee to run it for oneself; one pays for where it runs"],
  vault: ["machines", "BUSL-1.1: no fee to run it for oneself; one pays for where it runs"],
  consul: ["machines", "BUSL-1.1: no fee to run it for oneself; one pays for where it runs"],
  nomad: ["machines", "BUSL-1.1: no fee to run it for oneself; one pays for where it runs"],
  terraform: ["none", "BUSL-1.1: no fee but for a product that competes with it"],
  liquibase: ["none", "FSL-1.1: no fee but for a product that competes with it"],
  openshift: ["licence", "by core or pair of sockets a year"],
  unity: ["licence", "by seat above a revenue"],
  primevue: ["licence", "by developer above the limits of its community licence, since version 5"],
  "amazon-aurora": [
    "metered",
    "by hour of instance or capacity unit, storage and, as set, requests",
  ],
  "amazon-s3": ["metered", "by volume, request and traffic out"],
  "aws-lambda": ["metered", "by request and duration"],
  dynamodb: ["metered", "by read and write, or by capacity set aside"],
  sqs: ["metered", "by request"],
  sns: ["metered", "by request and delivery"],
  eventbridge: ["metered", "by event"],
  cloudfront: ["metered", "by traffic out and request"],
  "azure-functions": ["metered", "by request and duration"],
  "azure-blob-storage": ["metered", "by volume, request and traffic out"],
  "google-cloud-storage": ["metered", "by volume, request and traffic out"],
  "google-cloud-run": ["metered", "by time of processor and memory"],
  "google-pub-sub": ["metered", "by volume"],
  bigquery: ["metered", "by volume read, or by slots set aside"],
  snowflake: ["metered", "by time of computing, and by volume"],
  "amazon-ses": ["metered", "by message"],
  twilio: ["metered", "by message"],
  stripe: ["metered", "by payment: a share and a fixed part"],
  cognito: ["metered", "by monthly active user"],
  openai: ["metered", "by token"],
};

/** Licences under which running it costs no fee. */
const free =
  /^(?:MIT|ISC|0BSD|Apache|BSD|PostgreSQL|blessing|Zlib|PSF|Python|Ruby|PHP|Artistic|A?GPL|LGPL|MPL|EPL|Unlicense|CC0|CDDL|Boost|BSL-1\.0|OFL)/;

const inside: ReadonlySet<Entry["form"]> = new Set([
  "language",
  "runtime",
  "library",
  "framework",
  "tool",
  "protocol",
]);

/** The class of cost: as told, else by licence and form; nothing where those do not tell it. */
export function costOf({ key, licence, form, account }: Entry): Cost | undefined {
  const known = told[key];
  if (known) return known;
  if (licence === undefined || !licence.split(" OR ").some((each) => free.test(each))) {
    return undefined;
  }
  if (inside.has(form)) return ["none", `no fee under ${licence}, and no machine of its own`];
  return account ? undefined : ["machines", `no fee under ${licence}; one pays for where it runs`];
}
