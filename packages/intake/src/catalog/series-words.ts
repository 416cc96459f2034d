/** "Feature Branch: 003-parcels", "Feature ID: 004", "Spec 012: Parcels": the number of a text in its series. */
export const seriesNumber =
  /^(?:feature|spec(?:ification)?)(?: (?:branch|id|number|no\.?|spec(?:ification)?))?[ :#`*]{1,4}(?:[a-z]{1,8}[-/])?0*(\d{1,4})(?=[-:`. ]|$)/i;

/** What is there of the product itself, rather than beside it. */
export const existingProduct =
  /\b(?:the|our|an?|with|follow|extends?) existing (?:[\p{L}-]+ ){0,2}(?:codebase|code base|application|web app|mobile app|product conventions|modules?|screens?|admin panel|monolith)\b/iu;

/** The decisions that are made once for a product, not for each of its features. */
export const decidedWithProduct: readonly string[] = [
  "style",
  "language",
  "runtime",
  "web-framework",
  "mobile-framework",
  "desktop-framework",
  "component-library",
  "api-framework",
  "api-style",
  "data-access",
  "migrations",
  "relational-store",
  "document-store",
  "unit-testing",
  "end-to-end-testing",
  "load-testing",
  "ci-cd",
  "container-runtime",
  "cloud-platform",
  "hosting",
  "logging",
  "metrics",
];

/** Topics that say the most of what a product is built with. */
export const tellingTopics: ReadonlySet<string> = new Set([
  "language",
  "api-framework",
  "web-framework",
  "mobile-framework",
]);
