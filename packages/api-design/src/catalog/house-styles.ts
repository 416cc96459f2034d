/** Whose rules an interface follows where they differ: names, pages, versions, actions, errors. */
export interface HouseStyle {
  readonly title: string;
  /** Where its rules stand, and the day on which they were read. */
  readonly source?: string;
  /** Absent where the option `propertyCase` says it. */
  readonly propertyCase?: "camel" | "snake";
  readonly page: {
    /** Property that holds the items; absent where it is called as they are. */
    readonly items?: string;
    readonly next: string;
    /** What leads on: a token to give back, or an address to follow. */
    readonly leads: "token" | "link";
    readonly cursor: string;
    readonly limit: string;
  };
  readonly version: "path" | "media-type" | "query";
  /** What stands between a thing and what is done to it. */
  readonly action: "/" | ":";
  /** Where a client says that a request is a repeat. */
  readonly repeat: { readonly name: string; readonly in: "header" | "query"; readonly uuid?: true };
  readonly errors: "problem" | "google" | "microsoft";
  /** What of its rules the plan does not keep. */
  readonly deviates: readonly string[];
}

export const houseStyleKeys = ["default", "zalando", "google", "microsoft"] as const;
export type HouseStyleKey = (typeof houseStyleKeys)[number];

/** As the guides have it; carried over as facts, checked 2026-11-30. */
export const houseStyles: Readonly<Record<HouseStyleKey, HouseStyle>> = {
  default: {
    title: "The plan's own style",
    page: {
      items: "data",
      next: "next cursor",
      leads: "token",
      cursor: "cursor",
      limit: "limit",
    },
    version: "path",
    action: "/",
    repeat: { name: "Idempotency-Key", in: "header" },
    errors: "problem",
    deviates: [],
  },
  zalando: {
    title: "Zalando RESTful API Guidelines",
    source: "https://opensource.zalando.com/restful-api-guidelines/",
    propertyCase: "snake",
    // Rules 118, 160, 161 and 248.
    page: { items: "items", next: "next", leads: "link", cursor: "cursor", limit: "limit" },
    // Rules 114 and 115.
    version: "media-type",
    action: "/",
    // Rule 230.
    repeat: { name: "Idempotency-Key", in: "header" },
    // Rule 176.
    errors: "problem",
    deviates: ["Rule 141: what is done to a thing keeps its verb as the last part of the path."],
  },
  google: {
    title: "Google API Improvement Proposals",
    source: "https://google.aip.dev/general",
    propertyCase: "camel",
    // AIP-158: the items are called as the resource is.
    page: {
      next: "next page token",
      leads: "token",
      cursor: "page token",
      limit: "page size",
    },
    // AIP-185.
    version: "path",
    // AIP-136.
    action: ":",
    // AIP-155.
    repeat: { name: "requestId", in: "query", uuid: true },
    // AIP-193.
    errors: "google",
    deviates: [
      "AIP-154: the ETag stands in the header and not in the body.",
      "AIP-122: a thing is known by its `id`, not by a `name` that holds its path.",
    ],
  },
  microsoft: {
    title: "Microsoft Azure REST API Guidelines",
    source: "https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md",
    propertyCase: "camel",
    page: {
      items: "value",
      next: "next link",
      leads: "link",
      cursor: "skiptoken",
      limit: "maxpagesize",
    },
    // `api-version=YYYY-MM-DD`.
    version: "query",
    action: ":",
    repeat: { name: "Repeatability-Request-ID", in: "header", uuid: true },
    errors: "microsoft",
    deviates: ["Paths are in kebab case, and what creates a thing is a POST on its collection."],
  },
};
