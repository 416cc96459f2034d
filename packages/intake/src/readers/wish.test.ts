import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

async function wishes(text: string): Promise<readonly string[]> {
  const nodes = await read(text, "reading/mention");
  return nodes.map((node) => {
    const { technology, modality, wish } = node as Record<string, string>;
    return [technology, modality, wish].filter(Boolean).join(" ");
  });
}

it.each([
  [
    "Answers are kept (e.g., in MariaDB or on Azure).",
    ["Azure prefer example", "MariaDB prefer example"],
  ],
  ["Answers are kept (for example with Memcached).", ["Memcached prefer example"]],
  ["A framework such as Vue.", ["Vue prefer example"]],
  ["Use MariaDB or similar.", ["MariaDB prefer example"]],
  ["Use Java or C++.", ["C++ prefer alternative", "Java prefer alternative"]],
  ["Preferably Svelte.", ["Svelte prefer wish"]],
  ["We would like Vue if possible.", ["Vue prefer wish"]],
  ["Use MariaDB (not e.g. a file).", ["MariaDB must"]],
  ["Answers are kept (e.g. for a day; in Memcached).", ["Memcached must"]],
])("tells an example from a choice and a wish: %s", async (text, expected) => {
  expect(await wishes(text)).toEqual(expected);
});

it.each([
  [
    "- Parcels are paid through a provider (e.g., Adyen). The provider will be determined during planning, but the system uses a payment abstraction to stay free.",
    { leftOpen: "The provider will be determined during planning", behind: "payment abstraction" },
  ],
  [
    "- Mail goes out through a service such as Mailgun, to be decided later.",
    { leftOpen: "Mail goes out through a service such as Mailgun, to be decided later" },
  ],
  ["- Mail goes out through Mailgun. Drafts are to be decided by the editor.", {}],
  [
    "- Send mail, preferably with Mailgun; code must stay provider-agnostic.",
    { behind: "provider-agnostic" },
  ],
])("keeps what is said of a choice that is open: %s", async (text, expected) => {
  const [mention] = await read(text, "brief/mention");
  const { leftOpen, behind } = mention as Record<string, string>;
  expect({ ...(leftOpen ? { leftOpen } : {}), ...(behind ? { behind } : {}) }).toEqual(expected);
});
