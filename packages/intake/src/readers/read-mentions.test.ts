import { expect, it } from "vitest";
import { mentions } from "../fixtures/mentions.ts";
import { read } from "../fixtures/prompt.ts";

it("reads what each technology is for from the words around it", async () => {
  expect(
    await mentions(
      "Use a Vue frontend, MariaDB for orders and invoices, Memcached caching, files on Azure, and push messages through NATS.",
    ),
  ).toEqual([
    "Azure must cloud-platform",
    'MariaDB must relational-store "orders and invoices"',
    'Memcached must cache "caching"',
    'NATS must message-broker "push messages"',
    'Vue must web-framework "frontend"',
  ]);
  expect(await mentions("Database: MariaDB")).toEqual(['MariaDB must relational-store "Database"']);
});

it.each([
  ["Couriers who are online get push notifications of new trips.", "real-time"],
  ["Couriers get push notifications of new trips on their phones.", "push"],
  ["Couriers get push notifications, online or offline.", "push"],
])("tells messages to open pages from those that wake devices: %s", async (text, topic) => {
  expect(await mentions(text)).toContain(`push notifications must ${topic}`);
});

it.each([
  ["The stack (e.g., Java) is open.", ["Java prefer language"]],
  ["Use Java or C++.", ["C++ prefer language", "Java prefer language"]],
  ["Use Java/C++.", ["C++ must language", "Java must language"]],
  ["Use Java, C++, or similar.", ["C++ prefer language", "Java prefer language"]],
  ["Use languages such as Java, C++.", ["C++ prefer language", "Java prefer language"]],
  [
    "Notices go through a mailer (Mailgun, Postmark).",
    ["Mailgun prefer email", "Postmark prefer email"],
  ],
  ["Sessions are kept in the database/Memcached.", []],
  ["The stack (Java, C++) is given.", ["C++ must language", "Java must language"]],
  ["Notices go out through an e-mail service (Mailgun/Adyen).", ["Mailgun must email"]],
])("binds to none of several names that would do: %s", async (text, expected) => {
  expect(await mentions(text)).toEqual(expected);
});

it("keeps the version written behind a name", async () => {
  expect(await mentions("MariaDB 11.4 and Vue v3 for 5 people")).toEqual([
    "MariaDB 11.4 must relational-store",
    "Vue 3 must web-framework",
  ]);
});

it.each([
  [
    "Must use the approved stack (Java, MariaDB)",
    ["Java must language", "MariaDB must relational-store"],
  ],
  [
    "No Cassandra, CouchDB or NATS",
    [
      "Cassandra avoid wide-column-store",
      "CouchDB avoid document-store",
      "NATS avoid message-broker",
    ],
  ],
  [
    "No Cassandra, MariaDB for orders",
    ["Cassandra avoid wide-column-store", 'MariaDB must relational-store "orders"'],
  ],
  ["MariaDB instead of CouchDB", ["CouchDB avoid document-store", "MariaDB must relational-store"]],
  [
    "Instead of CouchDB use MariaDB",
    ["CouchDB avoid document-store", "MariaDB must relational-store"],
  ],
  ["Do not use Java or Go.", ["Go avoid language", "Java avoid language"]],
  [
    "Do not use Java, Go, MariaDB.",
    ["Go avoid language", "Java avoid language", "MariaDB avoid relational-store"],
  ],
  ["Java is not allowed.", ["Java avoid language"]],
  ["Java must be avoided.", ["Java avoid language"]],
  ["Not only Java but also Go", ["Go must language", "Java must language"]],
  ["Run without downtime on Azure", ["Azure must cloud-platform"]],
  [
    "Deploy on our existing Nomad cluster with MariaDB",
    ["MariaDB must relational-store", "Nomad existing orchestration"],
  ],
  [
    "Deploy on existing Nomad machines with a NATS cluster",
    ["NATS existing message-broker", "Nomad existing orchestration"],
  ],
  ["Extend the existing shop with a NATS cluster", ["NATS must message-broker"]],
  [
    "Preferably Svelte, or Vue if possible",
    ["Svelte prefer web-framework", "Vue prefer web-framework"],
  ],
  [
    "A framework such as Vue or Svelte",
    ["Svelte prefer web-framework", "Vue prefer web-framework"],
  ],
  [
    "Replace CouchDB with MariaDB",
    ["CouchDB avoid document-store", "MariaDB must relational-store"],
  ],
  ["We do not want Nomad.", ["Nomad avoid orchestration"]],
  ["Nobody in this office wants Nomad.", ["Nomad avoid orchestration"]],
  ["Nomad is overkill for five people.", ["Nomad avoid orchestration"]],
  ["Microservices SHOULD be avoided.", ["microservices avoid"]],
  ["CouchDB was tried and rejected because it lost data.", ["CouchDB avoid document-store"]],
  ["CouchDB is not an option.", ["CouchDB avoid document-store"]],
  ["CouchDB isn't an option.", ["CouchDB avoid document-store"]],
  [
    "CouchDB and Cassandra are ruled out.",
    ["Cassandra avoid wide-column-store", "CouchDB avoid document-store"],
  ],
  ["CouchDB is out of the question.", ["CouchDB avoid document-store"]],
  ["The use of CouchDB is deprecated.", ["CouchDB avoid document-store"]],
  ["Azure is too expensive for us.", ["Azure avoid cloud-platform"]],
  ["We are moving away from Azure.", ["Azure avoid cloud-platform"]],
  ["We had CouchDB and want to get away from it.", ["CouchDB avoid document-store"]],
  ["We left Azure.", ["Azure avoid cloud-platform"]],
  ["We are getting rid of Java.", ["Java avoid language"]],
  [
    "CouchDB is being replaced by MariaDB.",
    ["CouchDB avoid document-store", "MariaDB must relational-store"],
  ],
  [
    "We moved from CouchDB to MariaDB.",
    ["CouchDB avoid document-store", "MariaDB must relational-store"],
  ],
  ["Drop Memcached and use NATS.", ["Memcached avoid cache", "NATS must message-broker"]],
  ["We stopped using Java.", ["Java avoid language"]],
  ["The app must not depend on Memcached.", ["Memcached avoid cache"]],
  ["Nothing from Azure, please.", ["Azure avoid cloud-platform"]],
  ["Any database but CouchDB.", ["CouchDB avoid document-store"]],
  ["We prefer Svelte over Vue.", ["Svelte prefer web-framework", "Vue avoid web-framework"]],
  ["Use no other database than MariaDB.", ["MariaDB must relational-store"]],
  ["Use nothing but NATS for events.", ['NATS must message-broker "events"']],
  ["We cannot do without Memcached.", ["Memcached must cache"]],
  ["MariaDB cannot be replaced.", ["MariaDB must relational-store"]],
  ["Memcached must not hold personal data.", ["Memcached must cache"]],
  ["The Memcached cache must never serve stale prices.", ['Memcached must cache "cache"']],
  ["Downtime of MariaDB is not acceptable.", ["MariaDB must relational-store"]],
  ["It must not rely solely on Okta.", ["Okta must identity-provider"]],
  ["Java is not our cup of tea.", []],
  ["If we do not use Java, we will see.", []],
])("reads how binding the names are in: %s", async (text, expected) => {
  expect(await mentions(text)).toEqual(expected);
});

it("says so where something is denied of a technology and it is not clear what", async () => {
  expect(await read("Build a wiki.\n\nJava is not our cup of tea.", "brief/unread")).toEqual([
    {
      text: "Java is not our cup of tea.",
      reason: "denies something of a technology, and it was not understood whether that is wanted",
    },
  ]);
});

it("lets the sentence decide which part a store plays", async () => {
  expect(await mentions("Memcached as message queue, MariaDB as the database")).toEqual([
    'MariaDB must relational-store "database"',
    'Memcached must message-broker "message queue"',
    "message queue must message-broker",
  ]);
});

it("takes an unknown name with a part to play, and leaves one without", async () => {
  expect(await mentions("Build a shop using Zorbix as database, and Quuxly.")).toEqual([
    'Zorbix must relational-store "database"',
  ]);
  expect(await read("Build a shop using Zorbix as database, and Quuxly.", "brief/unread")).toEqual([
    {
      text: "Quuxly",
      reason: "names something unknown",
    },
  ]);
});

it.each([
  ["Messages go through QuuxMQ.", ['QuuxMQ must message-broker "Messages"']],
  ["Events are published to QuuxMQ.", ['QuuxMQ must message-broker "Events"']],
  ["Uploaded files are kept in QuuxBox.", ['QuuxBox must object-store "files"']],
  ["Orders are stored in QuuxDB.", ['QuuxDB must relational-store "Orders"']],
  ["Logs are shipped to QuuxTail.", ['QuuxTail must logging "Logs"']],
  ["The database is QuuxDB.", ['QuuxDB must relational-store "database"']],
  ["Zorbix is our database.", ['Zorbix must relational-store "database"']],
  ["QuuxMQ serves as the message queue.", ['QuuxMQ must message-broker "message queue"']],
])("takes an unknown name for the part that the sentence gives it: %s", async (text, read) => {
  const found = await mentions(`Build a shop for orders. ${text}`);
  expect(found.filter((each) => /^(?:Quux|Zorb)/.test(each))).toEqual(read);
});

it.each([
  "Messages are sent to QuuxCorp customers.",
  "Orders are stored in QuuxCase.",
  "QuuxBox is slow.",
  "Clerks send files to QuuxCorp.",
  "Ordering is our strength.",
])("gives an unknown name no part by: %s", async (text) => {
  expect((await mentions(`Build a shop for orders. ${text}`)).join()).not.toMatch(/Quux|Ordering/);
});

it("reads laws and standards with what is demanded of them", async () => {
  expect(
    await read("GDPR and SOC 2 Type II apply. SOC 2 scope must stay small.", "brief/regime"),
  ).toEqual([{ name: "GDPR" }, { name: "SOC 2", detail: "SOC 2 scope must stay small" }]);
});

it("gives a tool no part by a word that is not the head of what it is for", async () => {
  const text = "Build a shop. Tests run against Foostack for cloud service emulation.";
  expect((await mentions(text)).join()).not.toMatch(/framework|runtime/);
});

it.each([
  ["The service must never be written in Java.", "Java avoid language"],
  ["The service must be written in Java.", "Java must language"],
  ["Screens must not be built with Vue.", "Vue avoid web-framework"],
  ["The shop must not run on Azure.", "Azure avoid cloud-platform"],
  ["The shop may not be hosted on Azure.", "Azure avoid cloud-platform"],
  ["The shop runs on Azure.", "Azure must cloud-platform"],
])("reads what a product is made of or runs on: %s", async (text, read) => {
  expect(await mentions(`Build a shop. ${text}`)).toEqual([read]);
});

it("does not rule out a product whose module is ruled out", async () => {
  const text = "Build a shop with MariaDB. The shop must not depend on the MariaDB audit plugin.";
  expect(await mentions(text)).toEqual(["MariaDB must relational-store"]);
});

it.each([
  ["The system MUST use MariaDB.", ["MariaDB: MUST use MariaDB"]],
  ["Orders MUST be stored in MariaDB 11.4.", ["MariaDB: MUST be stored in MariaDB 11.4"]],
  [
    "It SHALL run on Azure with Java.",
    ["Azure: SHALL run on Azure", "Java: SHALL run on Azure with Java"],
  ],
  [
    "Screens MUST be built using Vue and Flutter.",
    ["Flutter: MUST be built using Vue and Flutter", "Vue: MUST be built using Vue"],
  ],
  ["It MUST use Quuxbase.", ["Quuxbase: MUST use Quuxbase"]],
  ["Pages MUST be rendered with QuuxUI.", ["QuuxUI: MUST be rendered with QuuxUI"]],
])("takes the words that demand a technology: %s", async (text, demands) => {
  expect(await demanded(text)).toEqual(demands);
});

it.each([
  "We use MariaDB.",
  "Clerks MUST be able to export orders to Azure.",
  "The system MUST show orders, which MariaDB keeps today.",
  "The system MUST NOT use MariaDB.",
  "The system MUST support Java clients.",
  "The system MUST use Middleware.",
  "The cookie MUST be stored in Secure, HttpOnly and SameSite form.",
  "The system MUST use Quuxbase tokens.",
  "The system SHOULD use MariaDB.",
  "The system MUST keep orders for a year. MariaDB is fine.",
])("demands nothing by: %s", async (text) => {
  expect(await demanded(text)).toEqual([]);
});

/** `MariaDB: MUST use MariaDB` for each technology that the text demands. */
async function demanded(text: string): Promise<readonly string[]> {
  const nodes = await read(text, "reading/mention");
  return nodes.flatMap((node) => {
    const { technology, demand } = node as Record<string, string>;
    return demand === undefined ? [] : [`${technology}: ${demand}`];
  });
}

it.each([
  ["Plain pages without a JavaScript framework.", ["client-side framework avoid"]],
  [
    "No frontend framework is used; scripts are JavaScript.",
    ["JavaScript must language", "client-side framework avoid"],
  ],
  ["Use a JavaScript framework such as Vue.", ["Vue prefer web-framework"]],
])("refuses frameworks of the browser and not its language: %s", async (text, expected) => {
  expect((await mentions(text)).toSorted()).toEqual(expected);
});
