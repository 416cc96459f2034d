import { Parser } from "htmlparser2";

/** Elements whose content is nothing to read. */
const silent: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "iframe"]);
/** Elements that are part of a line of text; all others end it. */
const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var".split(
    " ",
  ),
);

/** What a reader of HTML sees, in one line; text without markup stays as it is. */
export function plainText(html: string): string {
  const parts: string[] = [];
  let hidden = 0;
  const edge = (name: string): void => {
    if (!inline.has(name)) parts.push(" ");
  };
  const parser = new Parser({
    onopentagname: (name) => {
      if (silent.has(name)) hidden += 1;
      edge(name);
    },
    ontext: (text) => {
      if (hidden === 0) parts.push(text);
    },
    onclosetag: (name) => {
      if (silent.has(name)) hidden = Math.max(0, hidden - 1);
      edge(name);
    },
  });
  parser.end(html);
  return parts.join("").replace(/\s+/g, " ").trim();
}
