import type { FindingCatalogue } from "@planc/core";

/** How fast screens are, and what they load. */
export const speedFindings = {
  "page-over-target": {
    severity: "warning",
    message: "{page} takes {expected} ms until it shows, and {target} ms are asked for: {hop}.",
    cause: "The parts of the time add up to more than the target leaves.",
    fix: "Shorten the part that is named: less time of the server, a page made beforehand, fewer bytes before the first sight; or state another target.",
  },
  "list-without-picture": {
    severity: "info",
    message:
      "{screens} list what has pictures ({field} of {things}), and {operations} answers none.",
    cause: "The pictures are records of their own, and the list has no address of the first one.",
    fix: "Have the list answer the address of the first picture, or say that it shows none.",
  },
  "picture-as-sent": {
    severity: "warning",
    message: "{screens} show {field} as it was sent: {bytes} kB for each.",
    cause: "Nothing that was decided makes smaller forms of it.",
    fix: "Decide who makes them: a worker, what delivers them, or the framework's own means.",
  },
  "stream-without-qualities": {
    severity: "warning",
    message: "“{text}”, and {field} comes in one quality: {reason}.",
    cause: "A player can only choose among qualities that were made.",
    fix: "Have a worker or a media service make them, or word it as progressive download.",
  },
  "budget-file-wrong": {
    severity: "error",
    message: "{file}: {problem}.",
    cause: "The tool or the browser that reads the file would refuse it.",
    fix: "Report it: the file is computed from the plan.",
  },
} as const satisfies FindingCatalogue;
