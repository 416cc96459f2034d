const longest = 60;

/** Characters that mean something inside of a quoted label; as entities they mean themselves. */
const quoted: Readonly<Record<string, string>> = {
  '"': "#quot;",
  "&": "#amp;",
  "<": "#lt;",
  ">": "#gt;",
  "#": "#35;",
  "%": "#37;",
  "`": "#96;",
  "\\": "#92;",
};
/** Characters that end or open something where text stands without quotes. */
const bare: Readonly<Record<string, string>> = {
  ...quoted,
  ";": "#59;",
  ":": "#58;",
  "{": "#123;",
  "}": "#125;",
  "[": "#91;",
  "]": "#93;",
  "|": "#124;",
};

/** Text of the input as Mermaid shows it: one line, at most 60 characters, nothing in it is syntax. */
export function shown(text: string, most = longest): string {
  return cleaned(text, most, bare);
}

function cleaned(text: string, most: number, entities: Readonly<Record<string, string>>): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  const characters = Array.from(line);
  const short =
    characters.length > most
      ? `${characters
          .slice(0, most - 1)
          .join("")
          .trimEnd()}…`
      : line;
  const safe = Array.from(short, (character: string) => entities[character] ?? character).join("");
  // Mermaid takes `direction LR` for a statement wherever it stands, also inside of quotes.
  return safe.replaceAll(/direction /gi, (word) => `${word.trimEnd()}#32;`) || "-";
}

/** A quoted label of lines. */
export function label(...lines: readonly string[]): string {
  return `"${lines.map((line) => cleaned(line, longest, quoted)).join("<br/>")}"`;
}

/** A quoted label beside an arrow, where Mermaid wraps: a long line ends behind a clause of it, or a word. */
export function arrowLabel(...lines: readonly string[]): string {
  const whole = 100;
  return `"${lines.map((line) => cleaned(clause(line, whole), whole, quoted)).join("<br/>")}"`;
}

/** Text of at most as many characters that ends behind a clause, or else behind a word. */
export function clause(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = Array.from(line);
  if (characters.length <= most) return line;
  const start = characters.slice(0, most - 2).join("");
  for (const end of [/^(.{20,})[,;:] /su, /^(.+) /su]) {
    const found = end.exec(start)?.[1];
    if (found) return `${found.replace(/[,;:]$/, "")} …`;
  }
  return line;
}

/** An id of letters, digits and underscores that no keyword equals; different ids stay different. */
export function safeId(prefix: string, id: string): string {
  const safe = Array.from(id, (character) => {
    if (/[A-Za-z0-9]/.test(character)) return character;
    return character === "-" ? "_" : `__${(character.codePointAt(0) ?? 0).toString(16)}__`;
  });
  return `${prefix}_${safe.join("")}`;
}
