/** The form in which a text is written: LF line ends, no byte order mark. The end is left as it is. */
export function normaliseText(text: string): string {
  return text.replace(/^\u{feff}+/u, "").replace(/\r\n?/g, "\n");
}

/** Whether a text has a form in UTF-8: a lone surrogate has none. */
export function isUnicode(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}
