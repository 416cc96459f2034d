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

it.each([
  ["Couriers' devices send external gRPC calls.", true],
  ["The worker fetches tariffs over the carrier's gRPC API.", true],
  ["It reads the gRPC API of an external carrier.", true],
  ["The web client makes gRPC calls to the server.", undefined],
  ["Offer a gRPC API to partners.", undefined],
])(
  "takes how another system is called for no style of the own interface: %s",
  async (text, elsewhere) => {
    const found = await read(text, "reading/mention");
    expect(found).toContainEqual(expect.objectContaining({ technology: "gRPC" }));
    expect(found.map((each) => (each as { elsewhere?: boolean }).elsewhere)).toContain(elsewhere);
  },
);

it("reads what is kept in a store or goes through it from the sentence's subject", async () => {
  expect(await mentions("Parcel lists must be cached (e.g., in Memcached).")).toEqual([
    'Memcached prefer cache "Parcel lists"',
  ]);
  expect(await mentions("Larger shipments MUST use an asynchronous message queue.")).toEqual([
    'message queue must message-broker "Larger shipments"',
  ]);
  expect(await mentions("The system must use MariaDB.")).toEqual(["MariaDB must relational-store"]);
});

it("takes the key of a question for no purpose", async () => {
  expect(await mentions("Q2: MariaDB")).toEqual(["MariaDB must relational-store"]);
});

it("keeps the words that say how a technology is set up", async () => {
  const manners = async (text: string) =>
    (await read(text, "reading/mention")).map((each) => (each as { manner?: string }).manner);
  expect(await manners("NATS with manual ack mode and TTL-based routing for jobs.")).toEqual([
    "with manual ack mode and TTL-based routing",
  ]);
  expect(await manners("Build it with Vue with a team of five.")).toEqual([undefined]);
});
