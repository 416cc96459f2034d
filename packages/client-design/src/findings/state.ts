import type { FindingCatalogue } from "@planc/core";

/** Copies of what the server keeps, and changes of it. */
export const stateFindings = {
  "key-lacks-parameter": {
    severity: "error",
    message: "{read} is cached by a key without {parameter}.",
    cause: "Its answer depends on that, so that one answer would be shown in the place of another.",
    fix: "Put it into the key.",
  },
  "change-without-reads": {
    severity: "warning",
    message: "{change} makes nothing that is cached out of date, and does not say why.",
    cause: "What people see after it would be what was there before.",
    fix: "Name the reads that show what it changes, or say that none does.",
  },
  "shown-before-refusal": {
    severity: "warning",
    message: "{change} is shown as done before its answer, and {value} may be refused.",
    cause: "A sum, or a value that somebody else may have taken, is decided by the server.",
    fix: "Wait for the answer.",
  },
  "personal-in-browser": {
    severity: "warning",
    message: "{state} keeps {value} in {where}.",
    cause:
      "Whoever uses the browser next, and every script of the page, can read what is stored there.",
    fix: "Keep it in memory, and ask before the screen is left.",
  },
  "state-map-unclear": {
    severity: "error",
    message: "The state map {file} does not hold: {problem}.",
    cause: "Reads and changes of a surface are told twice, and do not say the same.",
    fix: "Report it with the input: the plan is what wrote the file.",
  },
} as const satisfies FindingCatalogue;
