import { isControl } from "./check-text.ts";

/**
 * A copy of a text that is safe to read, character for character at the same offsets: control
 * characters, odd spaces and direction marks become spaces, typographic quotes become plain ones,
 * bullets that Markdown does not know become hyphens, and a leading `/plan` becomes spaces.
 */
export function cleanText(text: string): string {
  const plain = text
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/\r(?!\n)/g, "\n")
    .replace(/[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g, " ")
    .replace(/^([ \t]*)[•▪‣·◦●–—](?=[ \t])/gm, "$1-");
  return blankCommand(blankControls(plain));
}

function blankControls(text: string): string {
  let clean = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isControl(text.charCodeAt(at))) continue;
    clean += `${text.slice(from, at)} `;
    from = at + 1;
  }
  return from === 0 ? text : clean + text.slice(from);
}

/** The command that the text was given to, as agents write it. */
function blankCommand(text: string): string {
  const command = /^\s*\/(?:speckit[.-])?plan(?=[\s:]|$):?/i.exec(text);
  if (!command) return text;
  return command[0].replace(/\S/g, " ") + text.slice(command[0].length);
}
