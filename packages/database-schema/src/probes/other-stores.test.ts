import type { Draft, Plugin } from "@planc/core";
import { architecture, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { choice, component, concept } from "../fixtures/build.ts";
import { cached, inEngine, kiosk, onDevices, searched } from "../fixtures/other-stores.ts";
import { withText } from "../fixtures/with-text.ts";
import plugin from "../plugin.ts";
import { unserved } from "./sqlite.ts";

async function verified(nodes: readonly Draft[], variant: Plugin = plugin) {
  const result = await planTester({ plugins: [variant], probes: "verify" })
    .with(...nodes)
    .result();
  return {
    ...result,
    said: (id: string) => {
      const probe = result.probes.find((each) => each.id === `database/${id}`);
      return [probe?.status, probe?.detail];
    },
    told: result.findings.map(({ message }) => message),
    textOf: (path: string) => result.files.find((each) => each.path === path)?.text ?? "",
  };
}

describe("SQLite", () => {
  it("runs the schema, holds what was planned, and goes by an index for each read", async () => {
    const { said, findings } = await verified(inEngine("sqlite", "3"));
    expect(said("sqlite")).toEqual([
      "passed",
      expect.stringMatching(
        /^SQLite 3\.\d+\.\d+ ran database\/schema\.sql: \d+ tables as planned, \d+ reads by index, \d+ rows by the seed$/,
      ),
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("tells of a table that is other than planned, and of a file that it refuses", async () => {
    const nodes = inEngine("sqlite", "3");
    const other = await verified(
      nodes,
      withText(".sql", (text) => text.replace("title TEXT NOT NULL", "title TEXT")),
    );
    expect(other.told.join()).toMatch(
      /tasks: column .*"title".*true.* is planned, .*"title".*false.* was made/,
    );
    const slow = await verified(
      nodes,
      withText(".sql", (text) => text.replace("BEGIN;", "BEGIN; SELEC;")),
    );
    expect(slow.told).toContain('database/schema.sql: near "SELEC": syntax error.');
    const again = await verified(
      nodes,
      withText("seed.sql", (text) =>
        text.replace("COMMIT;", "INSERT INTO users (id) VALUES (1); COMMIT;"),
      ),
    );
    expect(again.said("sqlite")[0]).toBe("failed");
    const unread = await verified(
      nodes,
      withText("access-patterns.sql", (text) => text.replace("FROM", "FORM")),
    );
    expect(unread.said("sqlite")[0]).toBe("failed");
  });
});

it("runs the file that a device has beside a server, without what no device holds", async () => {
  const { said, textOf, plan } = await verified([
    ...onDevices,
    ...concept("stamp-secret", { name: "Stamp secret" }),
  ]);
  expect(said("sqlite")).toEqual([
    "passed",
    expect.stringContaining("ran database/offline-store/schema.sql: 3 tables as planned"),
  ]);
  const sql = textOf("database/offline-store/schema.sql");
  expect(sql.match(/CREATE TABLE \w+/g)).toEqual([
    "CREATE TABLE fetched_positions",
    "CREATE TABLE pending_changes",
    "CREATE TABLE stamps",
  ]);
  // A value that the server comes to take tomorrow has to fit an app of today.
  expect(sql).not.toContain("'mint'");
  expect(sql).toContain("CREATE INDEX stamps_created_at_id_idx ON stamps");
  expect(plan.get(data.copy).map(({ data: { name } }) => name)).toEqual(["stamps"]);
});

it("has files wait apart from changes, where what a device holds has any", async () => {
  const { said, textOf } = await verified([
    ...onDevices,
    ...concept(
      "print",
      { name: "Print" },
      { scan: { name: "scan", type: "file", required: true } },
    ),
    given(architecture.connection, "app.offline-store.prints", {
      from: "architecture/component#app",
      to: "architecture/component#offline-store",
      purpose: "keeps prints",
      protocol: "in-process call",
      mode: "sync",
      carries: ["brief/concept#print"],
      class: "internal",
      encrypted: false,
      authentication: "none",
      remote: false,
    }),
  ]);
  expect(said("sqlite")[0]).toBe("passed");
  const sql = textOf("database/offline-store/schema.sql");
  expect(sql.match(/CREATE TABLE \w+/g)).toEqual([
    "CREATE TABLE fetched_positions",
    "CREATE TABLE pending_changes",
    "CREATE TABLE pending_files",
    "CREATE TABLE prints",
    "CREATE TABLE stamps",
  ]);
  expect(sql).toContain("state IN ('waiting', 'sending', 'held')");
});

it("finds the read that looks at each row, or sorts what an index would give in order", () => {
  const read = { name: "Some", table: "things", sql: "", narrow: true };
  expect(unserved([read], [["SEARCH t USING INDEX i (a=?)"]])).toBeUndefined();
  expect(unserved([read], [["SCAN t"]])).toBe("“Some” of things: scan t");
  expect(unserved([read], [["SEARCH t USING INDEX i (a=?)", "USE TEMP B-TREE FOR ORDER BY"]])).toBe(
    "“Some” of things: use temp b-tree for order by",
  );
  expect(unserved([{ ...read, narrow: false }], [["SCAN t"]])).toBeUndefined();
});

describe("MySQL", () => {
  it("is parsed and said to be no more than that", async () => {
    const { said } = await verified(inEngine("mysql", "8.4"));
    expect(said("mysql-parser")).toEqual([
      "passed",
      expect.stringMatching(
        /^database\/schema\.sql parsed, not run: \d+ tables, \d+ references; database\/seed\.sql parsed, not run; database\/access-patterns\.sql parsed with values in its places/,
      ),
    ]);
  });

  it("is refused where a statement is none", async () => {
    const { told } = await verified(
      inEngine("mysql", "8.4"),
      withText(".sql", (text) => text.replace("CREATE TABLE `users`", "CREATE TABL `users`")),
    );
    expect(told.join()).toMatch(/database\/schema\.sql:\d+: .*CREATE TABL/);
  });

  it("is refused where a read or a row of the seed is no statement", async () => {
    const { told } = await verified(
      inEngine("mysql", "8.4"),
      withText(".sql", (text) =>
        text.replaceAll("\nFROM `", "\nFORM `").replaceAll("INSERT INTO", "INSERT IN"),
      ),
    );
    expect(told.join()).toMatch(/database\/seed\.sql:\d+: /);
    expect(told.join()).toMatch(/database\/access-patterns\.sql:\d+: /);
  });
});

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
