/** Whether a source can be read at all. */
export type TextVerdict =
  | { readonly kind: "readable"; readonly controls: number; readonly firstControl: number }
  | { readonly kind: "empty" }
  | { readonly kind: "too-large" }
  | { readonly kind: "binary" };

/** Judges a text before anything expensive looks at it; a text over the limit is not looked at. */
export function checkText(text: string, longest: number): TextVerdict {
  if (text.length > longest) return { kind: "too-large" };
  let controls = 0;
  let firstControl = -1;
  let visible = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isControl(code)) {
      controls++;
      if (firstControl < 0) firstControl = at;
      // Text never holds this character; files of programs and pictures nearly always do.
      if (code === 0) return { kind: "binary" };
    } else if (!isBlank(code)) visible++;
  }
  if (controls > 8 && controls > text.length / 20) return { kind: "binary" };
  if (visible === 0) return { kind: "empty" };
  return { kind: "readable", controls, firstControl };
}

/** Control characters other than tab and line ends, and the mark of a character lost in decoding. */
export function isControl(code: number): boolean {
  return (
    (code < 32 && code !== 9 && code !== 10 && code !== 13) ||
    (code >= 127 && code < 160) ||
    code === 0xfffd
  );
}

/** White space, and characters that take no place. */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
