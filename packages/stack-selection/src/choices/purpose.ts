import { thresholds } from "../catalog/thresholds.ts";
import { isKnownTopic, type KnownTopic, type TopicKey } from "../catalog/topic-keys.ts";
import { namesOf } from "../facts/condition-readers.ts";
import type { Facts } from "../facts/facts.ts";
import { keptIn } from "../facts/kept-in.ts";
import type { StatedTechnology } from "../facts/stated.ts";
import { isOneAtATime, recordedConcepts, storeLoad } from "../facts/store-load.ts";
import { boundOf } from "../scoring/languages.ts";
import { capital, listed, sample } from "../text/words.ts";

/**
 * What one that the text names is for: what its sentence says, and the load that calls for it besides. A
 * cache that is named for one thing holds the rest where the database cannot answer it; where that thing is an
 * example alone, the load is what it is taken for, and the record tells the example.
 */
export function statedPurpose(
  { numbers, conditions }: Pick<Facts, "numbers" | "conditions">,
  topic: TopicKey,
  { purpose, wish }: Pick<StatedTechnology, "purpose" | "wish">,
): string | undefined {
  if (purpose === undefined || topic !== "cache" || !conditions.server) return purpose;
  const peak = numbers.peakRate?.value ?? 0;
  const isCaching = /\bcach/i.test(purpose);
  if (isCaching || peak <= thresholds["relational-requests"].value) return purpose;
  const answers = "answers that the database alone does not give at the peak";
  return wish === "example" ? capital(answers) : `${purpose}, and ${answers}`;
}

/** Of a store on the device that nothing is changed in without a connection, but what waits to be sent. */
export const queueOnDevice = "Keeps what waits to be sent, and what was read before";

/** What a technology does here, in this product's own words. */
export function purposeOf(facts: Facts, topic: TopicKey, part: "main" | "client" | "both"): string {
  const { conditions, stored, stated } = facts;
  const concepts = sample(namesOf(stored));
  const made = conditions["server-pages"] !== undefined;
  const client =
    conditions["mobile-client"] && (made || !conditions["web-client"]) ? "app" : "web client";
  const asked = stated.patterns.find(
    ({ pattern, modality }) =>
      modality !== "avoid" && pattern.topics.some((each) => each === topic),
  );
  switch (topic) {
    case "language":
      if (part === "client") return `Language of the ${client}${clientBound(facts)}`;
      if (part === "both") return `Language of the server and the ${client}`;
      if (made) return "Language of the server, which makes the pages";
      return conditions.server ? "Language of the server" : "Language of the program";
    case "runtime":
      return conditions.server ? "Runs the server" : "Runs the program";
    case "api-framework":
      return concepts ? `Serves requests about ${concepts}` : "Serves requests";
    case "relational-store":
    case "document-store":
    case "key-value-store":
    case "wide-column-store":
      return stored.length > 0
        ? `Keeps ${sample(namesOf(keptIn(facts, topic)))}`
        : "Keeps calls that wait for their repetition";
    case "search-engine":
      return conditions.search ? `Answers ${conditions.search.text}` : "Answers searches";
    case "web-framework":
      return conditions["server-pages"]
        ? "Makes the pages, in the server"
        : "Screens in the browser";
    case "object-store":
      return conditions.files ? `Keeps ${conditions.files.text}` : "Keeps files";
    case "message-broker":
      if (asked?.purpose) return `${capital(asked.purpose)}${recordedText(facts)}`;
      return conditions.events ? "Carries events" : "Carries waiting work";
    case "offline-store":
      return conditions.offline || !conditions["queued-offline"]
        ? defaults["offline-store"]
        : queueOnDevice;
    case "unit-testing":
      return part === "client" ? `Tests of the ${client}` : tests(facts, part);
    case "cloud-platform":
      return "Hosts what is deployed";
    case "identity-provider":
      return conditions.directory ? "Says who a member of staff is" : "Says who a user is";
    default:
      if (asked?.purpose) return capital(asked.purpose);
      return isKnownTopic(topic) ? defaults[topic] : ownPurpose(facts, topic);
  }
}

/** What a store with one writer gets through the queue, whatever else the queue is asked for. */
function recordedText(facts: Facts): string {
  if (!isOneAtATime(facts) || (storeLoad(facts)?.recorded ?? 0) === 0) return "";
  const names = recordedConcepts(facts.inputs).flatMap((ref) => {
    const known = facts.inputs.concepts.find((each) => each.ref === ref)?.data;
    return known ? [(known.plural ?? `${known.name}s`).toLowerCase()] : [];
  });
  return names.length > 0 ? `, and ${listed(names)} that are written after the answer` : "";
}

function ownPurpose({ catalogue }: Facts, topic: TopicKey): string {
  return catalogue.slotOf(topic)?.purpose ?? catalogue.titleOf(topic);
}

const defaults: Readonly<Record<KnownTopic, string>> = {
  language: "Language of the program",
  runtime: "Runs the program",
  "web-framework": "Screens in the browser",
  "mobile-framework": "Screens on phones",
  "desktop-framework": "Windows on the desktop",
  "game-engine": "Scenes, input and sound",
  styling: "Looks of the screens",
  "component-library": "Ready parts of the screens",
  "app-components": "Ready parts of the app's screens",
  forms: "Entry and checks in forms",
  charts: "Charts on the screens",
  maps: "Maps on the screens",
  "text-editor": "Text that people edit",
  animation: "Movement on the screens",
  translation: "Texts of the screens by language",
  "client-state": "State of the screens",
  "server-state": "Server data held by the client",
  routing: "Addresses of the screens",
  navigation: "Ways between screens",
  "native-modules": "Functions of the device",
  "api-framework": "Serves requests",
  "api-style": "Form of requests and answers",
  "data-access": "Reads and writes records from code",
  validation: "Checks what comes in",
  "sign-in-library": "Signs people in, inside the program",
  "http-client": "Calls other programs",
  "logging-library": "Writes log entries",
  resilience: "Repeats and gives up calls",
  "document-generation": "Makes and reads documents",
  "media-processing": "Changes images, video and sound",
  "model-runtime": "Runs models",
  "model-framework": "Calls language models",
  "relational-store": "Keeps records",
  "database-service": "Runs the database",
  migrations: "Changes the schema in order",
  "document-store": "Keeps documents",
  "key-value-store": "Keeps values by key",
  "wide-column-store": "Keeps rows by key",
  "time-series-store": "Keeps measurements by time",
  "vector-store": "Finds what is similar",
  "graph-store": "Follows relations",
  "search-engine": "Answers searches",
  cache: "Holds answers that are asked for again",
  "message-broker": "Hands on messages",
  "object-store": "Keeps files",
  cdn: "Delivers static files near their readers",
  "identity-provider": "Says who a user is",
  "api-gateway": "One address in front of the services",
  "service-discovery": "Addresses of services",
  "service-mesh": "Trust and retries between services",
  "load-balancer": "Takes requests in and hands them to the instances",
  "cloud-platform": "Hosts what is deployed",
  hosting: "Runs and delivers what is built",
  "virtual-machines": "Machines that it runs on",
  "backend-platform": "Stores, sign-in and messages as a service",
  "application-server": "Runs the server's processes",
  "container-runtime": "Builds the images that are tested and deployed",
  "image-registry": "Keeps the images that are deployed",
  compose: "Starts the containers of one host",
  orchestration: "Starts, replaces and scales instances",
  packaging: "Packages of the deployed resources",
  functions: "Runs code per call",
  "infrastructure-as-code": "Describes what is rented",
  "ci-cd": "Tests and releases every change",
  "build-tool": "Builds the code",
  "code-quality": "Checks the code",
  instrumentation: "Hands metrics, logs and traces over",
  metrics: "Keeps measurements and alerts",
  tracing: "Keeps traces: the way of one request through the services",
  logging: "Keeps what was logged, for searches",
  dashboards: "Shows measurements and logs",
  "error-tracking": "Groups errors",
  apm: "Follows requests through code and database",
  secrets: "Keeps credentials",
  "real-time": "Tells clients what changed",
  push: "Wakes the app",
  email: "Sends e-mail",
  sms: "Sends text messages",
  payments: "Takes payments",
  crm: "Holds customer records of the company",
  "content-management": "Keeps and publishes content",
  "feature-flags": "Switches features on by degrees",
  "workflow-engine": "Starts tasks in their order",
  "data-processing": "Reads, changes and writes records",
  "machine-learning": "Trains and runs models",
  "cli-framework": "Reads commands and options",
  "package-registry": "Where people install it from",
  "offline-store": "Keeps data on the device",
  encryption: "Keeps messages from the server",
  "unit-testing": "Tests of rules",
  "end-to-end-testing": "Tests through the screens",
  "load-testing": "Tests under load",
  "test-tools": "Helps tests",
  "background-work": "Does what nobody waits for",
  "work-over-functions": "Settles who goes on with work over several functions, and undoes it",
  "outgoing-calls": "Settles what happens when a system outside fails",
  "copy-of-person": "Settles how people get what is held of them",
  "personal-data": "Settles what becomes of the data of somebody who leaves",
  "app-unlock": "Settles what a match on the device opens",
  "sync-conflicts": "Settles which of two changes stays",
  "media-forms": "Settles who makes what fits a screen and a line",
  scaling: "Settles how many instances there are, and by what",
  "work-closed": "Settles what the app does while nobody looks at it",
  "sending-closed": "Settles what lets a locked phone send",
  "sync-protocol": "Settles what goes over the line once it is back",
  "sign-in": "Shows with each request who asks",
  "cloud-network":
    "Settles what has an address of the internet, and how the rest reaches what it needs",
  "open-views": "Settles how somebody who looks at something sees what another has changed",
  standby: "Settles what is lost, and for how long it is away, when a server of the database fails",
  "repeated-requests": "Settles what a second request of the same intent gets",
  "paid-making": "Settles what is written first, the payment or what is paid for",
  "changed-price": "Settles which sum is paid, and where another one is told",
  "earned-points": "Settles what becomes of points whose cause is called off",
  "taken-once": "Settles who gets what two ask for at once",
  "concurrent-changes": "Settles what becomes of two changes made at the same time",
  summaries: "Settles how sums outlive the rows that they are of",
  "whole-list": "Settles how a screen gets all that it shows, and who adds it up",
  "shown-at-once": "Settles how a change that was shown too early is taken back",
  "known-caller": "Settles how somebody else's sign-in is believed",
  "stored-status": "Settles where a status lies that follows from other rows",
  "unsaved-input": "Settles where what is typed lies until it is saved",
  "change-history": "Settles how it is kept what was changed, by whom and when",
  "planned-times": "Settles how a planned hour is kept",
  "worker-copies": "Settles what adds copies of a worker, and how they share the work",
  "joined-systems": "Settles what one system is told when another reports something",
  "outside-references": "Settles who finds, checks and shows what is kept elsewhere",
  "left-references": "Settles what refers to a thing that is no more",
  "missed-messages": "Settles how a client that was away comes by what it missed",
  "scrolled-history": "Settles what a list is read from while it is scrolled",
  "sealed-previews": "Settles who makes the smaller forms of files that the server cannot open",
  archive: "Settles where rows go when their time is over",
  "audit-log": "Settles where it stands who did what",
  "tenant-isolation": "Keeps the data of tenants apart",
  "card-data": "Settles who sees a card number, and what PCI DSS asks of the product",
};

function tests({ conditions }: Facts, part: "main" | "both"): string {
  if (!conditions.server) return "Tests of rules and commands";
  return part === "both" ? "Tests of server and client" : "Tests of rules and requests";
}

/** What leaves the client no other language. */
function clientBound(facts: Facts): string {
  const cause = boundOf(facts, "client").because[0];
  return cause
    ? `, as ${cause.name} is used from ${listed(
        cause.languages.map((each) => facts.catalogue.nameOf(each)),
        "or",
      )}`
    : "";
}

/** What a technology of the kind is for in any product, which tells nothing of this one. */
const usual: ReadonlySet<string> = new Set([
  ...Object.values(defaults),
  "Runs the server",
  "Runs the program",
  "Serves requests",
  "Hosts what is deployed",
  "Language of the server",
  "Language of the program",
  "Language of the web client",
  "Language of the app",
  "Screens in the browser",
  "Makes the pages, in the server",
  "Answers searches",
  "Keeps files",
  "Carries events",
  "Carries waiting work",
  "Says who a user is",
  "Tests of the web client",
  "Tests of the app",
  "Tests of rules and requests",
]);

export function isUsual(purpose: string): boolean {
  return usual.has(purpose);
}
