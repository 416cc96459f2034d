/** Words that name a product only beside others of its kind: "Chrome, Edge or Safari". */
export const needsCompany: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const browsers = new Set([
    "Google Chrome",
    "Chromium",
    "Mozilla Firefox",
    "LibreWolf",
    "Microsoft Edge",
    "Safari",
    "Brave",
    "Opera",
    "Samsung Internet",
  ]);
  return new Map([
    ["Edge", browsers],
    ["Brave", browsers],
    ["Opera", browsers],
  ]);
})();

/** Short names that count where the text names their maker anywhere. */
export const needsMaker: ReadonlyMap<string, string> = new Map([
  ["KV", "Cloudflare"],
  ["D1", "Cloudflare"],
  ["R2", "Cloudflare"],
]);

/** Makers whose bare name stands for their products, once a text names these: "deployed on Cloudflare". */
export const makers: ReadonlySet<string> = new Set(["Cloudflare"]);

/** Types of fields and bodies of answers; where a field or an example has one, nothing is chosen. */
export const dataTypes: ReadonlySet<string> = new Set(["JSON", "UUID", "ULID", "Base64", "XML"]);

/** Behind the name of a tracker: one of its entries, as in "GitHub issue #12". */
export const trackedThings: ReadonlySet<string> = new Set(
  "issue ticket milestone discussion pr pull-request".split(" "),
);
