const filling =
  /\b(?:add|assign|chang|choos|creat|edit|enter|fill|set|select|specif|updat)(?:e|es|ed|ing|s|ting|y|ies|fy)?\b/i;

const direct = "(?:chang|choos|select|set|assign|reassign|transfer)(?:e|es|ing|s)?";
const determined = "(?:(?:the|its|their|an?|new|linked|responsible) ){0,3}";

/**
 * Tells whether people choose who somebody is to a thing, as where they fill it in ("with a title, a value
 * and an owner", "the assigned owner", "change the owner"): elsewhere an owner is whoever made it.
 */
export function choosing(texts: readonly string[]): (thing: string, role: string) => boolean {
  const lower = texts.map((text) => text.toLowerCase());
  return (thing, role) => {
    const name = role.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, "");
    const own = thing.toLowerCase();
    const listed = new RegExp(
      `,\\s(?:(?:[^,.;]{1,40}\\s)?(?:and|or)\\s)?${determined}${name}(?=[\\s,.;)]|$)`,
      "u",
    );
    const chosen = new RegExp(
      `\\b(?:assigned|chosen|selected|designated) ${name}\\b|\\b${direct} ${determined}${name}(?=[\\s,.;)]|$)`,
      "u",
    );
    return lower.some((text) => {
      if (!text.includes(name) || !text.includes(own)) return false;
      if (chosen.test(text)) return true;
      const from = filling.exec(text)?.index ?? -1;
      return from >= 0 && listed.test(text.slice(from));
    });
  };
}
