/** The languages in which specifications declare what a product keeps. */
export type ModelLanguage =
  | "sql"
  | "prisma"
  | "dbml"
  | "typescript"
  | "graphql"
  | "go"
  | "python"
  | "mermaid";

/** The line that opens the declaration of a thing. */
export interface Declaration {
  readonly language: ModelLanguage;
  /** As the code writes it. */
  readonly name: string;
  readonly isEnumeration: boolean;
  /** Where the fields begin, if any stand in the same line. */
  readonly rest: number;
}

const name = String.raw`[\`"[]?(?:\w{1,60}[\`"\]]?\.[\`"[]?)?([A-Za-z_][\w-]{0,60})[\`"\]]?`;

const openings: readonly (readonly [RegExp, ModelLanguage])[] = [
  [
    new RegExp(
      String.raw`^create\s{1,4}(?:temporary\s{1,4})?table\s{1,4}(?:if\s{1,4}not\s{1,4}exists\s{1,4})?${name}\s{0,4}\(?`,
      "i",
    ),
    "sql",
  ],
  [/^model\s{1,4}(\w{1,60})\s{0,4}\{/, "prisma"],
  [
    new RegExp(
      String.raw`^table\s{1,4}${name}(?:\s{1,4}as\s{1,4}\w{1,40})?\s{0,4}(?:\[[^\]]{0,100}\]\s{0,4})?\{`,
      "i",
    ),
    "dbml",
  ],
  [/^type\s{1,4}(\w{1,60})\s{1,4}struct\s{0,4}\{/, "go"],
  [/^(?:type|input)\s{1,4}(\w{1,60})(?:\s{1,4}implements\s[\w &]{1,80})?\s{0,4}\{/, "graphql"],
  [
    /^(?:export\s{1,4})?(?:default\s{1,4})?(?:declare\s{1,4})?(?:abstract\s{1,4})?(?:interface|class|type)\s{1,4}(\w{1,60})(?:\s{1,4}(?:extends|implements)\s[\w ,]{1,80})?\s{0,4}(?:=\s{0,4})?\{/,
    "typescript",
  ],
  [/^class\s{1,4}(\w{1,60})(?:\([\w., =]{0,80}\))?:\s*$/, "python"],
  [/^([A-Za-z][\w-]{0,60})\s{0,4}\{\s*$/, "mermaid"],
];

const enumeration = /^(?:export\s{1,4})?(?:const\s{1,4})?enum\s{1,4}["`]?(\w{1,60})["`]?\s{0,4}\{/i;
const enumType =
  /^create\s{1,4}type\s{1,4}["`]?(?:\w{1,60}\.)?(\w{1,60})["`]?\s{1,4}as\s{1,4}enum\s{0,4}\(/i;
/** `type Grade = "good" | "fair"` */
const union = /^(?:export\s{1,4})?type\s{1,4}(\w{1,60})\s{0,4}=\s{0,4}(?=\|?\s{0,2}["'])/;

/** Longer lines declare nothing. */
const longestLine = 600;

/** What a line of code opens, if it opens the declaration of a thing or of a list of values. */
export function declarationIn(line: string): Declaration | undefined {
  const text = line.slice(0, longestLine);
  for (const pattern of [enumeration, enumType, union]) {
    const found = pattern.exec(text);
    if (found?.[1] !== undefined) {
      const language = pattern === enumType ? "sql" : "typescript";
      return { language, name: found[1], isEnumeration: true, rest: found[0].length };
    }
  }
  for (const [pattern, language] of openings) {
    const found = pattern.exec(text);
    if (
      found?.[1] === undefined ||
      /^(?:enum|ref|indexes|note|project|datasource|generator|query|mutation|subscription)$/i.test(
        found[1],
      )
    )
      continue;
    return { language, name: found[1], isEnumeration: false, rest: found[0].length };
  }
  return undefined;
}

/** A line that only frames what others declare: `erDiagram`, `}`, `datasource db {`. */
export function isFrame(line: string): boolean {
  return (
    /^(?:[\s{}()[\];,]{1,12}|erDiagram|direction \w{1,4})$/.test(line) ||
    /^(?:datasource|generator|project|import|package|using|from|begin|commit|set|use)\b/i.test(
      line,
    ) ||
    /^(?:provider|url|output|database_type)\s{0,4}[=:]/.test(line)
  );
}

/** A tie between two things that stands on a line of its own. */
const tieLine = /^[\w"`-]{1,60}\s{1,4}[|}o][|o]?(?:--|\.\.)[|o][|{o]?\s{1,4}["`\w-]{1,60}/;

function isErDiagram(code: string): boolean {
  return /^\s{0,20}erDiagram\b/.test(code.slice(0, 400).replace(/^\s*%%[^\n]*\n/, ""));
}

/** Whether code declares things or how they are tied: tables, models, types, an entity diagram. */
export function isDeclaration(code: string): boolean {
  if (isErDiagram(code)) return true;
  return code
    .slice(0, 20_000)
    .split("\n", 400)
    .some((line) => {
      const found = declarationIn(line.trim());
      return (found !== undefined && found.language !== "mermaid") || tieLine.test(line.trim());
    });
}

/** Whether code declares things wherever it stands, and not the messages of an interface. */
export function declaresAnywhere(code: string): boolean {
  if (isErDiagram(code)) return true;
  return code
    .slice(0, 20_000)
    .split("\n", 400)
    .some((line) => {
      const language = declarationIn(line.trim())?.language;
      return language === "sql" || language === "prisma" || language === "dbml";
    });
}
