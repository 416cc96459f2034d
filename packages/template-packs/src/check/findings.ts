import type { Place } from "@planc/core";
import { type ArgumentNames, type Finding, type FindingCatalogue, fillMessage } from "@planc/core";

/** What can be wrong with packs beside each other, and with what their examples show. */
export const checkFindings = {
  "pack-twice": {
    severity: "error",
    message: "There are two packs named {pack}; {file} is left out.",
    cause: "A pack is chosen, extended and configured by its name.",
    fix: "Rename the pack that is yours, or name one of the two alone in the configuration.",
  },
  "outline-section-unknown": {
    severity: "error",
    message: "The outline of pack {pack} names section {section}, which nothing has{near}.",
    cause: "An outline orders the sections of plugins and of the pack; each has a key area/name.",
    fix: "Correct the key, or take the line out.",
  },
  "fixtures-missing": {
    severity: "error",
    message: "Pack {pack} has sections or rules, and no fixture that shows them.",
    cause: "What no example shows, nobody has seen work.",
    fix: "Add a fixture with an input and the path of its expected output.",
  },
  "fixture-unreadable": {
    severity: "error",
    message: "Fixture {fixture} of pack {pack} needs {path}: {reason}.",
    cause: "Files of fixtures lie beside the pack.",
    fix: "Write the file, or correct the path.",
  },
  "expected-missing": {
    severity: "error",
    message: "Fixture {fixture} of pack {pack} has no expected output yet: {path} is not there.",
    cause: "A fixture is compared with what its author has read and accepted.",
    fix: "Run planc pack check --update, read what it wrote, and keep it with the pack.",
  },
  "expected-differs": {
    severity: "error",
    message:
      "Fixture {fixture} of pack {pack} differs from line {line} on: expected “{expected}”, got “{actual}”.",
    cause: "The pack, or planc, says something else than what was accepted.",
    fix: "Mend the pack, or accept it with planc pack check --update and read the difference.",
  },
  "expected-taken": {
    severity: "error",
    message: "Fixture {fixture} of pack {pack} expects its output in {path}, which is {what}.",
    cause: "Expected output has a file of its own: planc pack check --update writes over it.",
    fix: "Name another file as `expected`, such as fixtures/shop.md.",
  },
  "expected-repeated": {
    severity: "error",
    message: "Fixtures {other} and {fixture} of pack {pack} both expect their output in {path}.",
    cause: "A file holds the output of one fixture; the second would write over the first.",
    fix: "Name a file of its own as `expected` of one of the two.",
  },
  "expected-foreign": {
    severity: "error",
    message:
      "Fixture {fixture} of pack {pack} expects its output in {path}, which planc did not write, and does not write over.",
    cause: "Output that planc wrote begins with the path of a document in a comment.",
    fix: "Remove the file if nobody needs it, or name another one as `expected`.",
  },
  "section-over-length": {
    severity: "error",
    message: "Section {section} has {words} words in fixture {fixture}, and {most} are allowed.",
    cause: "The outline of the pack says how long each section may be for those who read it.",
    fix: "Say less in the section's template, split the section, or raise `most` in the outline.",
  },
  "section-unseen": {
    severity: "error",
    message: "No fixture of pack {pack} shows section {section}.",
    cause:
      "A template that no example renders is dead, or its faults are found by somebody's plan.",
    fix: "Add a fixture whose input has what the section needs, or take the section out.",
  },
  "value-impossible": {
    severity: "warning",
    message: "In pack {pack}, {what} asks for {field} {value}, which no node of {slot} has{near}.",
    cause: "The other values of the list still find something, so that nothing else tells of it.",
    fix: "Correct the value, or take it out of the list.",
  },
  "rule-unseen": {
    severity: "warning",
    message: "No fixture of pack {pack} makes rule {rule} report anything.",
    cause: "A rule that no example breaks may be one that nothing can break.",
    fix: "Add a fixture that breaks the rule.",
  },
} as const satisfies FindingCatalogue;

type Catalogue = typeof checkFindings;

/** Makes a finding about packs beside each other or about examples. */
export function checkFinding<Slug extends keyof Catalogue>(
  slug: Slug,
  args: Readonly<Record<ArgumentNames<Catalogue[Slug]["message"]>, string | number>>,
  source?: Place,
): Finding {
  const { severity, message } = checkFindings[slug];
  return {
    code: `template-packs/${slug}`,
    severity,
    message: fillMessage(message, args),
    ...(source === undefined ? {} : { source }),
  };
}
