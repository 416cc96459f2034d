const known = /^(?:FR|NFR|SC|US|AC|REQ|TC|CR|BR|UC|SEC|PERF|CON|QR|EC|R)$/;
/** `FR-007b-i`, `FR-007.2`: a part of a requirement. */
const part = String.raw`(?:[-.](?:[ivx]{1,4}|[a-z]|\d{1,2})(?![A-Za-z\d]))?`;
const numbered = String.raw`(?:[A-Z]{1,8}-){1,4}\d{1,4}[a-z]?${part}|[A-Z]{1,5}\d{1,4}[a-z]?`;
const separated = new RegExp(`^(${numbered})\\s?[:.)–—-]\\s+`);
/** In a list of requirements a remark may follow the key, or nothing at all. */
const loose = new RegExp(
  `^\\[?(${numbered})\\]?(?:\\s?[([][^()[\\]]{0,60}[)\\]])?\\s?[:.)–—-]?(?:\\s+|$)`,
);
const bold = new RegExp(
  `^\\[?([A-Z]{2,8}(?:-[A-Z\\d]{1,14}){1,4}[a-z]?${part}|[A-Z]{1,5}\\d{1,4}[a-z]?)\\]?(?![A-Za-z\\d])`,
);

/** `5.2 The system …`, `3.1.4. Clerks …` */
const sectionNumber = /^(\d{1,2}(?:\.\d{1,3}){1,4})[.)]?\s{1,9}(?=\p{Lu}\p{Ll}|A\s)/u;
/** What makes a number an amount, in any spelling. */
const amountWords =
  /^(?:percent|thousand|million|billion|times|stars?|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|(?:kilo|mega|giga|tera)?bytes?|euros?|dollars?|pounds?)\b/i;
/** Shorter lines are titles. */
const fewestWords = 4;
/** Said of the text itself. */
const onText =
  /^(?:this|the following|the present) (?:section|document|chapter|specification|text)\b/i;

export interface KeyContext {
  /** The bold words in front. */
  readonly lead?: string | undefined;
  /** It stands in a list of requirements, criteria or premises. */
  readonly listed: boolean;
  /** A number of a section may stand in front of it. */
  readonly numbered?: boolean;
}

/** The requirement key in front of a statement, and where the text after it starts. */
export function readKey(
  text: string,
  { lead, listed, numbered = false }: KeyContext,
): { readonly key?: string; readonly rest: number } {
  const start = text.slice(0, 120);
  const inBold = lead === undefined ? undefined : bold.exec(lead)?.[1];
  if (inBold !== undefined && isKey(inBold, listed) && start.startsWith(inBold)) {
    const behind = /^[\]:.)\s–—-]{0,8}(?:[([][^()[\]]{0,60}[)\]][:.\s–—-]{0,6})?/.exec(
      start.slice(inBold.length),
    );
    return { key: inBold, rest: inBold.length + (behind?.[0].length ?? 0) };
  }
  const section = numbered ? sectionNumber.exec(start) : null;
  if (section?.[1] !== undefined && !amountWords.test(text.slice(section[0].length, 120))) {
    const said = text.slice(section[0].length);
    const isTitle = said.split(/\s+/, fewestWords).length < fewestWords && !/[.;]\s*$/.test(said);
    const isOne = !isTitle && !onText.test(said);
    return { ...(isOne ? { key: section[1] } : {}), rest: section[0].length };
  }
  const match = (listed ? loose : separated).exec(start);
  const key = match?.[1];
  if (!match || key === undefined || !isKey(key, listed)) return { rest: 0 };
  return match[0].length < text.length || listed ? { key, rest: match[0].length } : { rest: 0 };
}

function isKey(key: string, listed: boolean): boolean {
  const prefix = /^[A-Z]+/.exec(key)?.[0] ?? "";
  const digits = /\d+/.exec(key)?.[0].length ?? 0;
  if (known.test(prefix) || digits >= 3) return true;
  return listed && digits >= 1 && key.includes("-") && prefix.length > 1;
}
