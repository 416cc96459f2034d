import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

/** `Vue must web-framework "frontend"` for each technology read. */
async function mentions(text: string): Promise<readonly string[]> {
  const nodes = await read(text, "reading/mention");
  return nodes.map((node) => {
    const { technology, modality, topic, purpose, version } = node as Record<string, string>;
    return [technology, version, modality, topic, purpose && `"${purpose}"`]
      .filter(Boolean)
      .join(" ");
  });
}

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
  ["Java is not allowed.", ["Java avoid language"]],
  ["Java must be avoided.", ["Java avoid language"]],
  ["Not only Java but also Go", ["Go must language", "Java must language"]],
  ["Run without downtime on Azure", ["Azure must cloud-platform"]],
  [
    "Deploy on our existing Nomad cluster with MariaDB",
    ["MariaDB must relational-store", "Nomad existing orchestration"],
  ],
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
])("reads how binding the names are in: %s", async (text, expected) => {
  expect(await mentions(text)).toEqual(expected);
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
      reason: "is no name that a catalogue knows, and the sentence does not say what it is for",
    },
  ]);
});

it("reads laws and standards with what is demanded of them", async () => {
  expect(
    await read("GDPR and SOC 2 Type II apply. SOC 2 scope must stay small.", "brief/regime"),
  ).toEqual([{ name: "GDPR" }, { name: "SOC 2", detail: "SOC 2 scope must stay small" }]);
});
