import type { FindingEntry } from "@planc/core";

const kind = (message: string, cause: string, fix: string) =>
  ({ severity: "error", message, cause, fix }) as const;

/** What is wrong with configurations, by the end of its code: what it says, why, and what to do. */
export const configFindings = {
  "not-readable": kind(
    "{file} cannot be read, parsed or run: {reason}.",
    "A configuration, a layer that it extends, or a file that it names is not there, or is of another form.",
    "Name a file that can be read, or mend it.",
  ),
  "not-valid": kind(
    "{path}: {reason}.",
    "A setting has a value that it cannot have.",
    "Correct the value, or leave it out.",
  ),
  "unknown-key": kind(
    "{path} is no setting.",
    "Nothing reads a setting of this name, so that it would change or lock nothing.",
    "Correct the name, or leave it out.",
  ),
  "unknown-plugin": kind(
    "There is no plugin {name}.",
    "A layer sets options of a plugin that does not come along, or removes it.",
    "Correct the name, or bring the plugin along with use.",
  ),
  "plugin-needed": kind(
    "{plugin} alone writes {slots}, which {others} cannot do without.",
    "A layer removes a plugin that others build on.",
    "Keep the plugin, remove those that need it as well, or bring one along that writes the same.",
  ),
  "plugin-twice": kind(
    "{one} and {other} both have the same name or area.",
    "Two plugins would report and write under one name.",
    "Remove one of the two, or rename the one that is yours.",
  ),
  "unknown-finding": kind(
    "No plugin reports {code}.",
    "A waiver is for a finding that there is not.",
    "Correct the code; planc rules prints all of them.",
  ),
  "unknown-pack": kind(
    "There is no pack {name}.",
    "A layer chooses a template pack that does not come along.",
    "Name one of the packs that come along.",
  ),
  "severity-locked": kind(
    "{code} is an error, and errors cannot be switched off.",
    "A plan with such a fault is not to be built from, whoever asks.",
    "Leave it out; who answers for living with one finding sets a waiver for it.",
  ),
  "layer-locked": kind(
    "{path} is locked by {layer}.",
    "A layer changes what one that it builds on keeps as it is.",
    "Leave the value out, or have whoever keeps the layer that locks it change it there.",
  ),
  "extends-itself": kind(
    "{layer} extends itself.",
    "Layers that extend each other have no order.",
    "Take one of the layers out of the circle.",
  ),
  "too-many-layers": kind(
    "There are more layers, or deeper ones, than are read.",
    "So many layers are most often made by mistake.",
    "Put layers together.",
  ),
} as const satisfies Readonly<Record<string, FindingEntry>>;
