import * as z from "zod";
import { messagesFile } from "../artifacts/design-files.ts";
import { designTokensFile, extension } from "../artifacts/design-tokens.ts";
import { contrastOf } from "../design/colour.ts";
import { probe } from "../kit.ts";

// The format module of the Design Tokens Community Group, 2025.10, as far as the types that are written.
const dimension = z.strictObject({ value: z.number(), unit: z.enum(["px", "rem"]) });
const duration = z.strictObject({ value: z.number().min(0), unit: z.enum(["ms", "s"]) });
const colour = z.strictObject({
  colorSpace: z.literal("srgb"),
  components: z.tuple([share(), share(), share()]),
  alpha: z.number().min(0).max(1).optional(),
  hex: z.string().regex(/^#[0-9a-f]{6}$/),
});
const shadow = z.strictObject({
  color: colour,
  offsetX: dimension,
  offsetY: dimension,
  blur: dimension,
  spread: dimension,
});
const pair = z.strictObject({ against: z.string().regex(/^\{[^{}$]+\}$/), least: z.number() });
const common = {
  $description: z.string().optional(),
  $extensions: z
    .object({
      [extension]: z.object({ placeholder: z.literal(true).optional(), contrast: z.array(pair) }),
    })
    .optional(),
};
const name = z.string().regex(/^[^$.{}][^.{}]*$/, { error: "is no name of a token" });

function share() {
  return z.number().min(0).max(1);
}
const group = <Value extends z.ZodType>(type: string, value: Value) =>
  z.object({ $type: z.literal(type) }).catchall(z.strictObject({ $value: value, ...common }));
const tokens = z.record(
  name,
  z.union([
    group("color", colour),
    group("dimension", dimension),
    group("duration", duration),
    group("shadow", shadow),
  ]),
);

/** What is wrong with a file of tokens, `beside` the file that it stands over; the number of pairs otherwise. */
export function readTokens(text: string, beside: string = text): { pairs: number } | string {
  const read = tokens.safeParse(JSON.parse(text));
  const base = tokens.safeParse(JSON.parse(beside));
  if (!read.success) return issueOf(read.error);
  if (!base.success) return issueOf(base.error);
  const hexAt = (path: string): string | undefined => {
    const [of = "", key = ""] = path.slice(1, -1).split(".");
    for (const file of [read.data, base.data]) {
      const found = colourIn(file[of]?.[key]);
      if (found) return found;
    }
    return undefined;
  };
  let pairs = 0;
  for (const [of, inside] of Object.entries(read.data))
    for (const [key, token] of Object.entries(inside)) {
      const own = colourIn(token);
      if (own === undefined || typeof token === "string") continue;
      for (const { against, least } of token.$extensions?.[extension]?.contrast ?? []) {
        const other = hexAt(against);
        if (other === undefined)
          return `${of}.${key} is read against ${against}, which is not there`;
        const ratio = contrastOf(own, other);
        if (ratio < least)
          return `${of}.${key} is told from ${against} at ${ratio}, below ${least}`;
        pairs += 1;
      }
    }
  return { pairs };
}

function colourIn(token: unknown): string | undefined {
  const read = z.object({ $value: colour }).safeParse(token);
  return read.success ? read.data.$value.hex : undefined;
}

const issueOf = (error: z.ZodError): string =>
  `${error.issues[0]?.path.join(".")}: ${error.issues[0]?.message}`;

/** Types and values as the format has them, and each pair of colours told apart as far as it says. */
export const tokensProbe = probe("design-tokens", {
  of: { tokens: designTokensFile },
  when: "compile",
  tool: "design tokens 2025.10, WCAG contrast",
  run: ({ files, report }) => {
    let pairs = 0;
    const base = files.tokens.find(({ path }) => path === "clients/tokens.json");
    for (const { path, text } of files.tokens) {
      if (!path.endsWith(".json")) continue;
      const found = readTokens(text, base?.text);
      if (typeof found === "string") {
        report("design-file-wrong", { file: path, problem: found });
        return { status: "failed", detail: `${path}: ${found}` };
      }
      pairs += found.pairs;
    }
    return { status: "passed", detail: `${pairs} pairs of colours are told apart` };
  },
});

/** Every text parses as ICU MessageFormat, and every language has the same texts. */
export const messagesProbe = probe("messages", {
  of: { messages: messagesFile },
  when: "compile",
  tool: "ICU MessageFormat parser of FormatJS",
  run: async ({ files, report }) => {
    const { parse } = await import("@formatjs/icu-messageformat-parser");
    const catalogue = z.record(z.string(), z.string());
    const [first] = files.messages;
    const keys = first ? Object.keys(catalogue.parse(JSON.parse(first.text))) : [];
    for (const { path, text } of files.messages) {
      const read = catalogue.parse(JSON.parse(text));
      const missing = keys.find((key) => !(key in read));
      const problem = missing ? `lacks ${missing}` : faultIn(read, parse);
      if (problem !== undefined) {
        report("design-file-wrong", { file: path, problem });
        return { status: "failed", detail: `${path}: ${problem}` };
      }
    }
    return {
      status: "passed",
      detail: `${keys.length} texts in ${files.messages.length} languages`,
    };
  },
});

/** The first text that is no message. */
export function faultIn(
  texts: Readonly<Record<string, string>>,
  parse: (text: string) => unknown,
): string | undefined {
  for (const [key, text] of Object.entries(texts))
    try {
      parse(text);
    } catch (error) {
      return `${key}: ${error instanceof Error ? error.message : String(error)}`;
    }
  return undefined;
}
