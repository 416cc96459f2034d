import type { FindingCatalogue } from "@planc/core";

/** Looks, states, languages and media. */
export const designFindings = {
  "stated-colour-too-pale": {
    severity: "warning",
    message:
      "{colour} ({requirement}) is told from the {theme} ground at {ratio} : 1, and text needs {least} : 1; {nearest} has it.",
    cause: "The text gives a colour that text and buttons cannot have on that ground.",
    fix: "Keep it for areas without text, and take the nearest that holds for text and buttons.",
  },
  "state-by-colour": {
    severity: "info",
    message: "“{text}” ({requirement}) tells a state by its colour and names nothing beside it.",
    cause: "Who does not tell the colours apart does not see the state: WCAG 1.4.1.",
    fix: "Say that a text or a sign stands beside it; the status looks of the plan have both.",
  },
  "drag-only": {
    severity: "warning",
    message:
      "On {screen} cards are dragged ({requirement}), and no {field} can be given otherwise.",
    cause:
      "Neither the screen nor one that it leads to takes it: who cannot drag cannot move anything (WCAG 2.5.7).",
    fix: "Say that it can be changed on the thing itself, or from a menu of each card.",
  },
  "media-without-captions": {
    severity: "warning",
    message: "{screens} show {media} of {thing}, and it has no field for captions or a transcript.",
    cause: "Who does not hear it gets nothing of it: WCAG 1.2.1 and 1.2.2, level A.",
    fix: "Say where captions come from, as in “a video has captions”, or that none are published.",
  },
  "language-without-fallback": {
    severity: "info",
    message:
      "{languages} are asked for, and no text says which stands in where a text is missing: {fallback} does.",
    cause: "A text that nobody has translated yet has to be shown in some language.",
    fix: "Name the default language.",
  },
  "languages-unnamed": {
    severity: "info",
    message: "“{text}” ({requirement}) asks for several languages and names none.",
    cause: "Plural forms, direction and catalogues of texts follow from the language.",
    fix: "Name them, as in “the interface is in German, French and Italian”.",
  },
  "design-file-wrong": {
    severity: "error",
    message: "{file}: {problem}.",
    cause: "What reads the file would refuse it, or show what cannot be read.",
    fix: "Report it: the file is computed from the plan.",
  },
} as const satisfies FindingCatalogue;
