import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

async function mentions(text: string): Promise<readonly string[]> {
  const nodes = await read(text, "reading/mention");
  return nodes.map((node) => {
    const { technology, modality, later } = node as Record<string, string>;
    return [technology, modality, ...(later === undefined ? [] : [`“${later}”`])].join(" ");
  });
}

it.each([
  [
    "Memcached and Vue are deferred to phase 2.",
    ["Memcached avoid “are deferred to phase 2”", "Vue avoid “are deferred to phase 2”"],
  ],
  [
    "We use Memcached for sessions, and MariaDB is postponed.",
    ["MariaDB avoid “is postponed”", "Memcached must"],
  ],
  ["In a later release we add Memcached.", ["Memcached avoid “In a later release”"]],
  ["Version 2 brings Memcached.", ["Memcached avoid “Version 2”"]],
  [
    "Answers come from MariaDB, with Memcached deferred to V2.",
    ["MariaDB must", "Memcached avoid “deferred to V2”"],
  ],
  ["Svelte is not in the first version.", ["Svelte avoid “is not in the first version”"]],
  ["Memcached will be added later.", ["Memcached avoid “will be added later”"]],
  ["## Future work\n\n- Memcached for answers", ["Memcached avoid “Future work”"]],
])("does not take now what is put off: %s", async (text, expected) => {
  expect(await mentions(text)).toEqual(expected);
});

it.each([
  ["Use MariaDB; a later reading of a meter gives the same answer.", ["MariaDB must"]],
  ["Next steps of the page are kept in MariaDB.", ["MariaDB must"]],
  [
    "Next Vue, later Svelte pages are drawn from MariaDB.",
    ["MariaDB must", "Svelte must", "Vue must"],
  ],
  ["Use Memcached, so that servers can be added later.", ["Memcached must"]],
  ["Use MariaDB. The next version of a document is kept beside the last.", ["MariaDB must"]],
])("takes what is wanted now: %s", async (text, expected) => {
  expect(await mentions(text)).toEqual(expected);
});
