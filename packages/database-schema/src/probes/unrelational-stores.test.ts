import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { choice, component } from "../fixtures/build.ts";
import { cached, kiosk, searched } from "../fixtures/other-stores.ts";
import { verified } from "../fixtures/verified.ts";
import { withText } from "../fixtures/with-text.ts";
import plugin from "../plugin.ts";

describe("documents", () => {
  it("are tried on their validators, the right one and each wrong one", async () => {
    const { said, plan } = await verified(kiosk("document-store", "mongodb"));
    expect(said("documents")).toEqual([
      "passed",
      expect.stringMatching(
        /^2 validators compiled: each takes its example, \d+ wrong documents refused; no MongoDB was run$/,
      ),
    ]);
    const [, stamps] = plan.get(data.collection);
    expect(stamps?.data.embeds.map(({ property, many }) => [property, many])).toEqual([
      ["marks", true],
    ]);
    expect(stamps?.data.indexes.map(({ name, unique }) => [name, unique])).toEqual([
      ["stamps_catalogueNumber_once", true],
      ["stamps_kind_createdAt__id", false],
      ["stamps_createdAt__id", false],
      ["stamps_words", false],
    ]);
  });

  it("are refused where a validator takes what it forbids", async () => {
    const { told } = await verified(
      kiosk("document-store", "mongodb"),
      withText("collections.json", (text) =>
        text.replaceAll('"additionalProperties": false', '"additionalProperties": true'),
      ),
    );
    expect(told).toContain(
      "database/collections.json: offers takes a property that nobody planned.",
    );
  });

  it("of Firestore have the composite indexes that their lists need", async () => {
    const { said, textOf } = await verified(kiosk("document-store", "firestore"));
    expect(said("documents")).toEqual([
      "passed",
      "2 composite indexes of the form that Firestore deploys, not run",
    ]);
    expect(JSON.parse(textOf("database/firestore.indexes.json"))).toMatchObject({
      indexes: [
        {
          collectionGroup: "offers",
          fields: [
            { fieldPath: "stampId", order: "ASCENDING" },
            { fieldPath: "createdAt", order: "DESCENDING" },
          ],
        },
        { collectionGroup: "stamps" },
      ],
    });
  });
});

describe("items of DynamoDB", () => {
  it("are put into the table, and each read is one query that finds them in order", async () => {
    const { said, told, plan } = await verified(kiosk("key-value-store", "dynamodb"));
    expect(said("dynamodb")).toEqual([
      "passed",
      expect.stringMatching(/took \d+ items and answered 4 reads with one query each$/),
    ]);
    expect(told).toContain(
      "DynamoDB finds nothing by words: Stamps with given words in story or title.",
    );
    const offer = plan.get(data.item).find(({ id }) => id === "offer");
    expect(offer?.data.keys.map(({ partition, sort }) => [partition, sort])).toEqual([
      ["STAMP#{stampId}", "OFFER#{createdAt}#{id}"],
    ]);
  });

  it("are missed where a key is another", async () => {
    const { told } = await verified(
      kiosk("key-value-store", "dynamodb"),
      withText("queries.json", (text) => text.replaceAll("OFFER#", "OFER#")),
    );
    expect(told.join()).toContain("“Offers of a stamp, newest first” finds nothing");
  });
});

describe("keys of a cache", () => {
  it("are of one pattern each, and go", async () => {
    const { said, plan } = await verified(cached);
    expect(said("keys")).toEqual([
      "passed",
      "7 patterns of keys, no two for the same key, each expires or is one; not run",
    ]);
    const patterns = plan.get(data.keyPattern);
    expect(patterns.map(({ data: { pattern } }) => pattern)).toEqual([
      "app:offers-generation-of-stamp:{stamp id}",
      "app:offers-list-of-stamp:{stamp id}:{generation}:{SHA-256 of filters, order and cursor}",
      "app:session:{SHA-256 of the session id}",
      "app:sessions-of:{account id}",
      "app:stamps-generation",
      "app:stamps-list:{generation}:{SHA-256 of filters, order and cursor}",
      "app:stamp:{id}",
    ]);
    const session = patterns.find(({ id }) => id === "cache.session");
    expect([session?.data.lifetime?.seconds, session?.data.memory?.value]).toEqual([36_000, 1.17]);
  });

  it("of a list are left out where no number can be counted on at once", async () => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        ...cached.filter(({ id }) => id !== "cache"),
        component("cache", "cache", { choice: "decision/choice#cache" }),
        ...choice("cache", "cloudflare-kv"),
      )
      .result();
    expect(plan.get(data.keyPattern).map(({ id }) => id)).toEqual([
      "cache.session",
      "cache.sessions-of-account",
      "cache.stamp.one",
    ]);
  });

  it("are told where two patterns could be one key", async () => {
    const { told } = await verified(
      cached,
      withText("keys.json", (text) => text.replace("app:session:", "app:{some}:")),
    );
    expect(told.join()).toMatch(/a key can be of app:.* and of app:/);
  });
});

describe("an index for words", () => {
  it("has words by language, facets, and a form that its engine takes", async () => {
    const { said, textOf } = await verified(searched("elasticsearch"));
    expect(said("search")).toEqual([
      "passed",
      "1 index of the form that Elasticsearch takes, by our own schema of it; not run",
    ]);
    const { mappings } = JSON.parse(textOf("database/search/stamps.json"));
    expect(mappings.properties.title.fields).toMatchObject({
      de: { type: "text", analyzer: "german" },
      fr: { type: "text", analyzer: "french" },
      prefix: { type: "search_as_you_type" },
    });
    expect(mappings.properties.kind).toEqual({ type: "keyword" });
  });

  it.each(["opensearch", "meilisearch", "typesense", "algolia"])(
    "takes the form of %s",
    async (engine) => {
      const { said } = await verified(searched(engine));
      expect(said("search")[0]).toBe("passed");
    },
  );

  it("is refused with an analyser that nothing defines", async () => {
    const { told } = await verified(
      searched("elasticsearch"),
      withText("stamps.json", (text) => text.replace('"german"', '"klingon"')),
    );
    expect(told.join()).toContain("has the analyser klingon, which nothing defines");
  });
});
