import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import type { Entry } from "../catalog/schema.ts";
import { isKnownTopic, type KnownTopic } from "../catalog/topic-keys.ts";

type Choice = PlanNodeOf<typeof decision.choice>["data"];

/** How one sees later that the decision is kept; nothing for needs where nothing in particular shows it. */
export function confirmationOf(
  { data }: { readonly data: Choice },
  catalogue: Catalogue,
): string | undefined {
  const topic = idOf(data.topic);
  if (!isKnownTopic(topic)) return undefined;
  const full = data.version ? `${data.name} ${data.version}` : data.name;
  return checks[topic]?.(data.name, full, catalogue.entryOf(data.technology));
}

type Check = (name: string, full: string, entry: Entry | undefined) => string;

const inImports = (name: string) =>
  `A lint rule refuses imports of other packages for what ${name} does.`;
/** A library opens a file, a rented one cannot be started, and a server can. */
const onStore: Check = (name, full, entry) => {
  const schema = "with the schema of this plan";
  if (entry?.fits?.embedded?.[0] === 1) {
    return `Tests of what is stored open a new file with ${full}, ${schema}.`;
  }
  return entry?.form === "service" || entry?.form === "platform"
    ? `Tests of what is stored run against an instance of ${name} that is theirs alone, ${schema}.`
    : `Tests of what is stored start ${full} in a container, ${schema}.`;
};

const checks: Readonly<Partial<Record<KnownTopic, Check>>> = {
  language: (_, full) => `The build fails on source files that ${full} does not compile or parse.`,
  runtime: (_, full) =>
    `The build file and the deployed image name ${full}, and CI compares the two.`,
  "web-framework": inImports,
  "mobile-framework": inImports,
  "api-framework": (name) =>
    `A test lists the routes that ${name} serves and compares them with the contract of the interface.`,
  "api-style": (name) =>
    `CI compares each change of the ${name} contract with the last release and refuses what breaks clients.`,
  "cli-framework": (name) => `A test compares the help that ${name} prints with the contract.`,
  "package-registry": (name) =>
    `After each release CI installs the new version from ${name} into an empty folder, and the smoke test passes there.`,
  "relational-store": onStore,
  "document-store": onStore,
  "key-value-store": onStore,
  "wide-column-store": onStore,
  "time-series-store": onStore,
  "graph-store": onStore,
  "vector-store": onStore,
  "search-engine": (_, full) =>
    `Tests of search run fixed queries against ${full} and compare the first hits.`,
  cache: (name) => `A test answers the same requests with ${name} stopped: slower, not wrong.`,
  "message-broker": (name) =>
    `A test stops a consumer of ${name} in the middle of a message, and the message is delivered again.`,
  "object-store": (name) =>
    `A test uploads a file to ${name} through a signed address and is refused after it has run out.`,
  cdn: (name) =>
    `A request for a static file shows in its headers that ${name} answered from its edge.`,
  "real-time": (name) =>
    `A test cuts a connection over ${name}, restores it, and finds every change on the client.`,
  "identity-provider": (name) =>
    `A test signs in through ${name} and is refused with an expired and with a foreign token.`,
  "api-gateway": (name) => `A request around ${name} to a service is refused by the network.`,
  "load-balancer": (name) =>
    `Stopping one instance behind ${name} fails no request of a running test.`,
  "container-runtime": (name) =>
    `CI builds the image with ${name} once, and the same digest is tested and deployed.`,
  "infrastructure-as-code": (name) =>
    `A nightly plan of ${name} shows no difference to what is deployed.`,
  metrics: (name) => `A test release breaks one target, and the alert comes in through ${name}.`,
  tracing: (name) => `One request of the smoke test is found in ${name} with a span per service.`,
  logging: (name) => `The smoke test finds its own request by its id through ${name}.`,
  payments: (name) =>
    `Tests in the test mode of ${name} take a payment, refuse a card and repeat a webhook.`,
  "offline-store": (name) =>
    `A test changes records in ${name} on two devices without a connection, then compares both.`,
  "workflow-engine": (name, _, entry) =>
    (entry?.fits?.dependencies?.[0] ?? 0) >= 0.5
      ? `A test stops ${name} in the middle of a run, and the run goes on from the last finished task.`
      : `A test starts what ${name} starts a second time, and nothing that the first run did is done again.`,
  "data-processing": (name) =>
    `A test runs the same input through ${name} twice and finds the same result once.`,
  "end-to-end-testing": (name) => `A release waits for the ${name} run of the critical journeys.`,
  "load-testing": (name) => `A release waits for the ${name} run, which fails on a missed target.`,
};
