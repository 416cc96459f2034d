import { toLabel } from "../../words/names.ts";
import { type TextSpan, textOf } from "../text-span.ts";
import { cutAt } from "./split-elements.ts";

/** No closed list is longer, nor is one of its values. */
const [mostValues, longestValue] = [40, 50];

/**
 * The values of a closed list: "draft, sent or paid", "admin/editor", "quick vs advanced". `introduced`:
 * something in front says that a list follows, so that also unusual values count.
 */
export function readValues(
  text: string,
  span: TextSpan,
  introduced: boolean,
): readonly string[] | undefined {
  const inside = withoutBrackets(text, span);
  if (/\betc\b|\.\.\.|…|\band so on\b/i.test(textOf(text, inside))) return undefined;
  const values = separated(text, inside).map((each) => clean(textOf(text, each)));
  const told = values.filter((value) => value !== "");
  const isList = told.length > 1 && told.length <= mostValues && new Set(told).size === told.length;
  return isList && told.every((value) => isValue(value, introduced)) ? told : undefined;
}

function withoutBrackets(text: string, { from, to }: TextSpan): TextSpan {
  const own = text.slice(from, to).trim();
  const bracketed = /^[([{][^()[\]{}]*[)\]}]\.?$/.test(own);
  if (!bracketed) return { from, to };
  const open = text.indexOf(own.charAt(0), from);
  return { from: open + 1, to: Math.max(open + 1, open + own.replace(/\.$/, "").length - 1) };
}

/** Split at the marks that the list uses: arrows, bars, commas, slashes, conjunctions. */
function separated(text: string, span: TextSpan): readonly TextSpan[] {
  const own = textOf(text, span);
  if (/→|⇒|->|=>/.test(own)) return cutAt(text, span, (all, at) => arrowAt(all, at));
  if (own.includes("|")) return cutAt(text, span, (all, at) => (all.charAt(at) === "|" ? 1 : 0));
  if (/[,;，、]/.test(own)) {
    const parts = cutAt(text, span, (all, at) => (/[,;，、]/.test(all.charAt(at)) ? 1 : 0));
    return parts.flatMap((part, i) =>
      i === parts.length - 1 ? cutAt(text, part, joinerAt) : [part],
    );
  }
  const joined = cutAt(text, span, joinerAt);
  if (joined.length > 1) return joined;
  return cutAt(text, span, (all, at) => (all.charAt(at) === "/" ? 1 : 0));
}

function arrowAt(text: string, at: number): number {
  if (text.charAt(at) === "→" || text.charAt(at) === "⇒") return 1;
  return /^(?:->|=>)/.test(text.slice(at, at + 2)) ? 2 : 0;
}

function joinerAt(text: string, at: number): number {
  if (at > 0 && !/\s/.test(text.charAt(at - 1))) return 0;
  return /^(?:and|or|vs\.?|versus)(?=\s)/i.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}

function clean(value: string): string {
  return toLabel(
    value
      .replace(/\([^()]*\)/g, " ")
      .replace(/^\s*(?:and|or)\s/i, "")
      .replace(/^[\s"'`“”‘’*]{1,9}|[\s"'`“”‘’*.:]{1,9}$/g, ""),
  );
}

function isValue(value: string, introduced: boolean): boolean {
  if (value.length > longestValue || /[:=<>]/.test(value)) return false;
  if (!introduced && /^(?:who|what|when|where|why|how|which)\b/i.test(value)) return false;
  const words = value.split(/\s+/).length;
  return words <= (introduced ? 5 : 3) && /[\p{L}\p{N}]/u.test(value);
}
