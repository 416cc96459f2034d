const longest = 64;

/**
 * Makes an id out of a name. Grammar: letters and digits of any script, lower case, joined by single
 * hyphens, at most 64 characters. Accents of Latin and Greek letters go; the marks of other scripts stay,
 * since they are vowels or letters of their own; + and # at the end of a word are spelt. A name without
 * any letter or digit, and the tail of a longer one, is replaced by a hash of its characters, so that
 * different names keep different ids.
 */
export function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{N}])\p{M}+|\p{Variation_Selector}/gu, "$1")
    .normalize("NFC")
    .replace(/(\p{L})([+#]+)(?![\p{L}\p{N}+#])/gu, spellSigns)
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .normalize("NFC")
    .replace(/^\p{M}+|(?:[^\p{L}\p{N}\p{M}]\p{M}*)+/gu, "-")
    .replace(/^-+|-+$/g, "");
  if (plain === "") return `x${hash(name)}`;
  const characters = Array.from(plain);
  if (characters.length <= longest) return plain;
  return `${characters
    .slice(0, longest - 8)
    .join("")
    .replace(/-+$/, "")}-${hash(name)}`;
}

function spellSigns(_: string, letter: string, signs: string): string {
  const spelt = Array.from(signs, (sign) => (sign === "+" ? "-plus" : "-sharp"));
  return `${letter}${spelt.join("")}-`;
}

/** Joins the ids of parts into the id of a whole: `join("tasks", "title")` is `tasks.title`. */
export function join(...parts: readonly string[]): string {
  return parts.join(".");
}

/** FNV-1a over UTF-16 code units, as seven base-36 digits: only tells names apart, secures nothing. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36).padStart(7, "0");
}
