/** `### III. Test-First (NON-NEGOTIABLE)` in parts. */
export interface TitleParts {
  /** As written, without its number and the remark that it is not negotiable. */
  readonly name: string;
  /** In lower case, to look up. */
  readonly plain: string;
  /** `III`, `Article 3` */
  readonly numbered: boolean;
}

const number =
  /^(?:(?:article|principle|rule|section|chapter|art|artigo|artículo)\.?\s+(?:[IVXLC]{1,6}|\d{1,3}|[A-Z])\b\s*[.):—–-]?\s*|\d{1,3}(?:\.\d{1,3}){1,2}[.):]?\s+|(?:[IVXLC]{1,6}|\d{1,3}|[A-Z])\s?[.):、]\s*|\d{1,3}\s+[—–-]\s+|[一二三四五六七八九十]{1,3}\s?[、.]\s*)/iu;

/** Takes a title apart. */
export function titleParts(title: string): TitleParts {
  const line = title
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}[("'`]{1,8}(?=[\p{L}\p{N}])/u, "")
    .trim()
    .slice(0, 200);
  const found = number.exec(line)?.[0] ?? "";
  // "C. elegans data": a letter and what follows it are one name unless a capital follows.
  const counts = found !== "" && /^[\p{Lu}\p{N}\p{Lo}["'`*]/u.test(line.slice(found.length));
  const bare = (counts ? line.slice(found.length) : line)
    .replace(/\s?[([](?:strictly |absolutely )?non[- ]negotiable[^)\]]{0,60}[)\]]/gi, "")
    .replace(/[:\s]{1,20}$/, "")
    .trim();
  const name = bare === "" ? line : bare;
  const plain = name
    .toLowerCase()
    .replace(/\([^()]{0,80}\)/g, " ")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .trim();
  return { name, plain, numbered: counts };
}
