import { listedNouns } from "../../../catalog/element-words.ts";
import { nameWords } from "../../../words/split-name.ts";
import { type TextSpan, textOf, trimSpan } from "../../text-span.ts";
import { type Field, fieldOf } from "../read-field.ts";
import { type FieldFacts, readPiece, readRemark } from "../read-remark.ts";
import { cutAt } from "../split-elements.ts";
import { columnIn, quotedIn } from "./code-columns.ts";
import type { ModelLanguage } from "./declarations.ts";

/** Values of the closed lists that the code names, by the name of the list in small letters. */
export type NamedLists = ReadonlyMap<string, readonly string[]>;

/** Reads the fields that a line of a declaration holds. */
export function readCodeLine(
  text: string,
  span: TextSpan,
  language: ModelLanguage,
  lists: NamedLists,
): readonly Field[] {
  const remark = remarkIn(text, span);
  return piecesOf(text, span, language).flatMap((piece) => {
    const column = columnIn(textOf(text, piece), language);
    if (!column || /^_/.test(column.name)) return [];
    const { type, name } = column;
    const values = lists.get(type.toLowerCase());
    const { target, targets, ...told } = column.facts ?? {};
    const listed =
      !values && !told.values && remark && listedNouns.has(nameWords(name).at(-1) ?? "");
    const shown = listed ? readRemark(text, remark, true).facts.values : undefined;
    if (shown) return [fieldOf(name, piece, { ...told, type: "enum", values: shown }, false)];
    const facts: FieldFacts = {
      ...(values ? { values } : typeFacts(type, column.many === true)),
      ...told,
      ...(values || told.values ? { type: "enum" as const } : pointing(target, targets)),
    };
    return [fieldOf(name, piece, facts, column.many === true)];
  });
}

function pointing(target: string | undefined, targets: string | undefined): FieldFacts {
  return {
    ...(target === undefined ? {} : { target }),
    ...(targets === undefined ? {} : { targets }),
  };
}

/** Several columns may stand in one line: `id int, name text`, `{ a: string; b: number }`. */
function piecesOf(text: string, span: TextSpan, language: ModelLanguage): readonly TextSpan[] {
  const own = trimSpan(text, { from: span.from, to: codeEnd(text, span) });
  if (own.to <= own.from || /^(?:[})\]]|\/\/|\/\*|\*|--|#|@|%%|"""|''')/.test(textOf(text, own)))
    return [];
  const mark = language === "sql" ? "," : ";";
  return cutAt(text, own, (all, at) => (all.charAt(at) === mark ? 1 : 0));
}

/** "-- open, paid or cancelled", "[note: 'planned, left']": what is said of a column beside its type. */
function remarkIn(text: string, { from, to }: TextSpan): TextSpan | undefined {
  const found = /(?:\s(?:--|\/\/)\s{0,3}|\s#\s|\bnote:\s?'|"(?=[^"]{3,200}"\s{0,3}$))/.exec(
    text.slice(from, to),
  );
  if (!found) return undefined;
  const start = from + found.index + found[0].length;
  const length = /^[^'"\]]{0,200}/.exec(text.slice(start, to))?.[0].length ?? 0;
  return length > 2 ? trimSpan(text, { from: start, to: start + length }) : undefined;
}

/** Where a remark at the end of a line begins. */
function codeEnd(text: string, { from, to }: TextSpan): number {
  const own = text.slice(from, to);
  const remark = /\s(?:--|\/\/)\s|\s#\s/.exec(own)?.index ?? own.length;
  return from + own.slice(0, remark).replace(/[\s,;{}]{1,9}$/, "").length;
}

function typeFacts(type: string, many: boolean): FieldFacts {
  if (many) return { type: "list" };
  const found = type === "" ? undefined : readPiece(type);
  return found?.type === undefined
    ? {}
    : {
        type: found.type,
        ...(found.maxLength === undefined ? {} : { maxLength: found.maxLength }),
      };
}

/** The values that the lines of a closed list give: `open`, `OPEN = "open"`, `'a', 'b'`. */
export function listValues(text: string, span: TextSpan): readonly string[] {
  const own = textOf(text, span).replace(/(?:--|\/\/).{0,200}$/, "");
  const quoted = quotedIn(own);
  if (quoted.length > 0) return quoted;
  return own
    .replace(/[{}();]/g, " ")
    .split(/[,\s]+/)
    .filter((word) => /^[A-Za-z_]\w{0,49}$/.test(word));
}

/** Columns whose reference stands in another line of the same declaration. */
export function keyColumns(code: string): readonly string[] {
  return [
    ...code.matchAll(/\bforeign key\s?\(\s?[`"[]?(\w{1,60})/gi),
    ...code.matchAll(/@relation\(.{0,80}?\bfields:\s?\[(\w{1,60})\]/g),
  ].map(([, column = ""]) => column);
}
