/** What shows whether a rule is kept that no part of a plan shows, and how to look at it. */
export interface ByHand {
  readonly words: RegExp;
  readonly look: string;
}

/** The most special first; each ends the sentence “not judged: …”. */
export const byHand: readonly ByHand[] = [
  {
    words: /\bcoverage\b/i,
    look: "tests show it once there is code: let the build fail below it",
  },
  {
    words: /\b(?:acceptance (?:scenario|criteri)\w*|user stor(?:y|ies)|scenarios?)\b.{0,60}\btest/i,
    look: "tests come with the code: compare them with the scenarios of quickstart.md",
  },
  {
    words:
      /\b(?:tdd|test[- ]?(?:first|driven)|tests? (?:\w+ ){0,4}(?:before|first)|red[- ]green|failing tests?)\b/i,
    look: "the order of work shows in no plan: look at the order of commits, tests before code",
  },
  {
    words:
      /\b(?:contract|integration|unit|end[- ]to[- ]end|e2e|regression|load) tests?\b|\btest(?:s|ed|ing)?\b/i,
    look: "tests come with the code: look at what runs in CI",
  },
  {
    words:
      /\b(?:standalone|stand-alone|self-contained|reusable) (?:librar|modul|packag)\w*|\blibrary[- ]first\b|\blibrar(?:y|ies)\b/i,
    look: "look at the folders under Project Structure, and whether each of them builds and is tested alone",
  },
  {
    words: /\b(?:cli|command[- ]line|stdin|stdout|stderr|text in\b)/i,
    look: "look at the entry points: what each takes and prints",
  },
  {
    words:
      /\b(?:delet|eras|remov|purg)\w*\b.{0,60}\b(?:personal|user|customer|patient|data|account)|\b(?:personal|user|customer|patient)\b.{0,40}\b(?:delet|eras|remov|purg)/i,
    look: "look at how a request to delete is carried out, and at what backups keep",
  },
  {
    words:
      /\b(?:log|logs|logged|logging|trace|traces|tracing|metrics|monitor\w*|observab\w*|telemetry)\b/i,
    look: "it shows when the product runs: look at the logs and metrics of a test run",
  },
  {
    words: /\b(?:secrets?|passwords?|credentials?|api keys?|tokens?)\b/i,
    look: "look at security/ in the plan, and let a scanner search the repository for secrets",
  },
  {
    words:
      /\b(?:review|reviews|reviewed|reviewers?|approv\w*|pull requests?|PRs?|merge[ds]?|commits?|branch(?:es)?|sign-?off)\b/i,
    look: "it is about how people work: look at the rules that protect the main branch",
  },
  {
    words:
      /\b(?:lint\w*|format\w*|complexity|lines? (?:of code|per)|type[- ]?(?:safe|checked|hints?|annotations?)|strict mode|naming|dead code|functions?|files?|comments?|readable)\b/i,
    look: "it is about code: let a linter check it in CI",
  },
  {
    words: /\b(?:accessib\w*|wcag|screen readers?|keyboard)\b/i,
    look: "it shows on screens: audit them with a tool and by hand",
  },
  {
    words:
      /\b(?:pages?|bundles?|screens?|ui|ux|user interfaces?|design system|responsive|render\w*)\b/i,
    look: "it shows on screens: measure the built client",
  },
  {
    words:
      /\b(?:p\d\d|latency|response times?|throughput|performance|faster|milliseconds?|seconds?|memory)\b/i,
    look: "measure it under the planned load (performance/load-test)",
  },
  {
    words: /\b(?:licen[cs]e[sd]?|dependenc(?:y|ies)|packages?|vulnerabilit\w*|CVEs?)\b/i,
    look: "audit the manifests and the lock file in CI",
  },
  {
    words: /\b(?:document\w*|readme|docs|changelog|adrs?|decision records?|runbooks?)\b/i,
    look: "look whether the documents change with the code",
  },
  {
    words:
      /\b(?:semver|semantic version\w*|versions?|versioned|breaking changes?|deprecat\w*|releases?|rollback|deploy\w*|migrations?)\b/i,
    look: "it shows at releases: look at version numbers, notes and migrations",
  },
  {
    words: /\b(?:simpl\w*|yagni|kiss|over-?engineer\w*|abstractions?|complex)\b/i,
    look: "it is a judgement: read the plan for parts that no requirement asks for",
  },
  {
    words:
      /\b(?:encrypt\w*|auth\w*|security|owasp|threats?|privacy|consent|gdpr|personal data|pii)\b/i,
    look: "look at security/ in the plan, and at its tests",
  },
];

export const lookAnywhere = "no figure or decision of the plan says it: read the plan against it";
export const itself =
  "it is about the constitution and how it is kept, not about the plan: see to it in reviews";
export const permitted = "it permits, and demands nothing";
