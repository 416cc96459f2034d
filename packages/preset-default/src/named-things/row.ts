/** Something that prompts name, with the sentence that names it and where a plan must have it. */
export interface Row {
  readonly name: string;
  readonly says: string;
  /** The node of the brief that it is read as, from that sentence. */
  readonly read: string;
  /** The node by which the plan decides, and a value of its data where that is what was decided. */
  readonly decided: readonly [ref: string, value?: string];
  /** The file in which it has its place, and how it stands there. */
  readonly in: readonly [path: string, text: RegExp];
  /** A rule that looks after it, where the file is one that no tool reads. */
  readonly rule?: string;
  /** What part of the plan will have an artifact of its own for it; until then its decision is all. */
  readonly later?: "deployment" | "integrations";
}

export interface Group {
  readonly about: string;
  /** What the sentences of the rows follow. */
  readonly product: string;
  readonly rows: readonly Row[];
}

type More = Pick<Row, "later"> & { readonly in?: Row["in"]; readonly rule?: string };

/** A technology that fills a need: in the table of the stack, or where `in` says. */
export function technology(
  says: string,
  mention: string,
  need: string,
  name: string,
  more: More = {},
): Row {
  const [topic = ""] = need.split(".");
  return {
    name,
    says,
    read: `brief/mention#${mention}`,
    decided: [`decision/choice#${need}`, name],
    in: more.in ?? [
      "plan.md",
      new RegExp(`^\\| [^|]+ \\| \\[${escaped(name)}\\]\\([^)]+\\) \\|`, "m"),
    ],
    rule: more.rule ?? (topic === "" ? "" : "stack/version-past-support"),
    ...(more.later ? { later: more.later } : {}),
  };
}

/** A way of building: in the table of those, with the beginning of what it comes to. */
export function practice(
  name: string,
  says: string,
  key: string,
  does: string,
  more: More & { readonly mention?: string } = {},
): Row {
  return {
    name,
    says,
    read: `brief/mention#${more.mention ?? key}`,
    decided: [`decision/practice#${key}`],
    in: more.in ?? ["plan.md", new RegExp(`^\\| [^|]+ \\| ${escaped(does)}`, "m")],
    rule: more.rule ?? "document/requirement-without-part",
    ...(more.later ? { later: more.later } : {}),
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
