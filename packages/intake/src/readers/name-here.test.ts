import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

const names = async (text: string) =>
  (await read(text, "brief/mention"))
    .filter((data) => (data as { kind: string }).kind === "product")
    .map((data) => {
      const { technology, modality } = data as { technology: string; modality: string };
      return modality === "must" ? technology : `${modality} ${technology}`;
    });

it.each([
  ["The board runs in Firefox and Edge.", ["Microsoft Edge", "Mozilla Firefox"]],
  ["The sensors stand on the Edge of the field.", []],
  ["Tides are kept in Cloudflare D1 and KV.", ["Cloudflare D1", "Workers KV"]],
  ["The site is served by Cloudflare. Tides are kept in D1.", ["Cloudflare D1"]],
  ["The site is served by Cloudflare.", ["Cloudflare"]],
  ["The KV of a harbour is its keeper.", []],
  ["Raw Click Logs are kept for a week, each click counts.", []],
  ["No Cassandra, Memcached, etc.", ["avoid Cassandra", "avoid Memcached"]],
  ["Runs are listed (excluding Airflow-driven runs).", ["Airflow"]],
  ["See GitHub issue #12.", []],
  ["Click the list of tides.", []],
  ["Rust can stain the hull.", []],
  ["Go back to the harbour after a day.", []],
  ["Rust is the language of the server.", ["Rust"]],
  ["Go for the server and MariaDB for tides.", ["Go", "MariaDB"]],
  ["Click for the command line.", ["Click"]],
  ["Go service", ["Go"]],
  ['Keepers enter sites such as "GitHub" by hand.', []],
  ["Charts are exported as JSON.", ["JSON"]],
  ["Test AB3-C is skipped.", []],
])("knows what is named in: %s", async (text, expected) => {
  expect((await names(text)).toSorted()).toEqual(expected);
});

it("takes the type of a field for no choice", async () => {
  expect(await names("## Key Entities\n\n- **Chart**: Has a title and legend (JSON).")).toEqual([]);
});
