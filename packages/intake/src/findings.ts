import type { FindingCatalogue } from "@planc/core";

export const findings = {
  "source-empty": {
    severity: "error",
    message: "The {source} is empty.",
    cause: "It holds no characters other than white space.",
    fix: "Say in a sentence what is to be built, for example: a booking app for tennis courts.",
  },
  "source-too-large": {
    severity: "error",
    message: "The {source} has {length} characters; up to {longest} are read. Nothing of it was.",
    cause: "A prompt or specification of that size is nearly always a file given by mistake.",
    fix: "Give the part that states the requirements, or raise the option longestSource.",
  },
  "source-binary": {
    severity: "error",
    message: "The {source} is not text.",
    cause: "It holds control characters as files of programs, pictures and archives do.",
    fix: "Give a text file in UTF-8.",
  },
  "control-characters": {
    severity: "warning",
    message: "The {source} holds {count} characters that cannot be printed; they were ignored.",
    cause: "It was copied from a terminal or a document, or decoded with the wrong encoding.",
    fix: "Remove the characters, or save the text in UTF-8.",
  },
  "source-not-english": {
    severity: "warning",
    message: "The {source} looks like {language}; only names and numbers in it were read.",
    cause: "Sentences are read in English alone.",
    fix: "Give the text in English.",
  },
  "statements-cut": {
    severity: "warning",
    message: "The {source} has {count} statements; the first {most} were read.",
    cause: "A text of that size is rarely one specification.",
    fix: "Split the text by feature, or raise the option mostStatements.",
  },
  "constitution-unfilled": {
    severity: "warning",
    message: "The constitution {source} holds no principle; it counts as none.",
    cause: "It is empty, or the template in which nobody has written anything yet.",
    fix: "Write its principles, or delete the file.",
  },
  "constitution-placeholders": {
    severity: "warning",
    message:
      "The constitution {source} holds {count} places that nobody has filled in, for example “{example}”.",
    cause: "Parts of the template were left as they are; nothing is checked for them.",
    fix: "Write what belongs there, or delete those lines.",
  },
  "constitution-comments": {
    severity: "warning",
    message:
      "The constitution {source} holds {count} {rules} in comments, which count for nothing: “{example}”.",
    cause: "Comments are notes for those who edit the file; what they hold is not read.",
    fix: "Move what is to bind out of the comment, or delete it.",
  },
  "principle-broken": {
    severity: "error",
    message: "The principle {name} demands {demand}, but {because}.",
    cause:
      "The constitution says that it must be so, and another source or a decision goes against it.",
    fix: "Change what goes against it, or amend the constitution.",
  },
  "principle-not-followed": {
    severity: "warning",
    message: "The principle {name} wishes for {demand}, but {because}.",
    cause:
      "The constitution says that it should be so, and another source or a decision goes against it.",
    fix: "Change what goes against it, or say in the plan why it is right here.",
  },
  "nothing-understood": {
    severity: "error",
    message: "Nothing in the text says what is to be built.",
    cause: "It names no product, no technology, no quantity and nothing that anybody does.",
    fix: "Name what is built and for whom, for example: a web application in which teams plan work.",
  },
  "name-unknown": {
    severity: "warning",
    message: "“{text}” {reason}.",
    cause: "The name is in no catalogue of the active plugins, or it is no technology at all.",
    fix: "Say what it is for, as in “using Acme as database”, or add it to a catalogue.",
  },
  "text-unread": {
    severity: "info",
    message: "“{text}” {reason}.",
    cause: "No reader recognised the words or the form of the sentence.",
    fix: "Say it as who does what, or as a number with a unit, or leave it out.",
  },
  "unread-more": {
    severity: "info",
    message: "{count} more pieces of the text were not understood.",
    cause: "Findings about single pieces are listed up to a number that a person can read.",
    fix: "See brief/unread in plan.json for all of them.",
  },
  "technology-contradicted": {
    severity: "error",
    message: "{technology} is asked for ({asked}) and ruled out ({refused}).",
    cause: "One statement demands the technology and another one forbids it.",
    fix: "Remove one of the two statements; until then the plan keeps the technology, as a wish.",
  },
  "sign-in-contradicted": {
    severity: "warning",
    message: "Signing in is ruled out ({refusal}) and asked for ({demand}).",
    cause:
      "One statement says that nobody has an account, another one that people sign in or have roles.",
    fix: "Remove one of the two statements, or say for which part each of them holds.",
  },
  "quantity-contradicted": {
    severity: "warning",
    message: "{about}: stated as {first} ({firstPlace}) and as {second} ({secondPlace}).",
    cause: "Two statements give different numbers for the same measure of the same thing.",
    fix: "Keep one of them, or say what each of them is about.",
  },
  "quantity-replaced": {
    severity: "info",
    message:
      "{about}: {first} ({firstPlace}) is replaced by the later answer {second} ({secondPlace}).",
    cause: "A clarification answers otherwise than what stands in the text, and the answer counts.",
    fix: "Write the answer into the text too, so that both say the same.",
  },
  "brief-not-yaml": {
    severity: "error",
    message: "The {source} cannot be read: {problem}.",
    cause: "It is no YAML, or uses more of YAML than maps, lists and plain values.",
    fix: "Correct the place. Texts that begin with one of > % @ | & * ! or hold : or # need quotes.",
  },
  "brief-empty": {
    severity: "warning",
    message: "The {source} holds nothing, so it corrects nothing.",
    cause: "It is empty, or all of it is comments.",
    fix: "Write it with planc brief --out FILE, or delete it.",
  },
  "brief-key-unknown": {
    severity: "error",
    message: "{path} has no key {key}{hint}.",
    cause: "No fact of the brief has anything of that name.",
    fix: "Correct the key; the JSON Schema of brief.yaml lists them all.",
  },
  "brief-value-invalid": {
    severity: "error",
    message: "{path} {problem}.",
    cause: "The value is of another type than the key takes, or out of its bounds.",
    fix: "Correct the value; the JSON Schema of brief.yaml says what each key takes.",
  },
  "brief-entry-incomplete": {
    severity: "error",
    message: "{entry} has no {missing}.",
    cause: "A fact of that kind is nothing without it, and nothing that was read has it.",
    fix: "Add it.",
  },
  "brief-entry-twice": {
    severity: "error",
    message: "{entry} stands there before.",
    cause: "Two entries of brief.yaml are about the same fact; only the first one counts.",
    fix: "Make them one, or give one of them an id of its own.",
  },
  "access-unread": {
    severity: "warning",
    message: "“{text}” says who may or must not, and no rule of access was made of it.",
    cause:
      "The sentence has “only” or “not” beside a role, and says the rest in a way that is not read.",
    fix: "Say it in one sentence of who, may or must not, what and when, as in “Only clerks can cancel orders”, or write it under `access` in brief.yaml.",
  },
  "brief-name-unknown": {
    severity: "error",
    message: "{entry} names {name}, {problem}{hint}.",
    cause: "The name is misspelt, or what it names was removed or renamed.",
    fix: "Name something of the brief, or add an entry for it.",
  },
  "brief-problems-cut": {
    severity: "error",
    message: "The {source} has {count} more problems.",
    cause: "Problems are listed up to a number that a person can read.",
    fix: "Correct those that are listed first, or raise the option mostReported.",
  },
  "brief-outdated": {
    severity: "warning",
    message:
      "The {sources} changed since brief.yaml was written, which leaves out {count} of the facts that the text states now: {examples}.",
    cause: "It says facts: all, so what is new in the text is not in the brief.",
    fix: "Write facts: some into it, so that what is new gets in, and write it anew with planc brief.",
  },
  "brief-leaves-out": {
    severity: "info",
    message: "brief.yaml leaves out {count} of the facts that the text states: {examples}.",
    cause: "It says facts: all, so what is not in it is not in the brief.",
    fix: "Nothing, where that is meant; else add them, or write the file anew with planc brief.",
  },
} as const satisfies FindingCatalogue;
