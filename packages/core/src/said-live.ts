const live =
  /\b(?:real[- ]?time|live(?! (?:in|at|on|with|near)\b)|web ?sockets?|socket\.?io|server[- ]sent|sse|presence|typing|cursors?|instant(?:ly)?|as (?:it|they) happens?|at the same time)\b/i;

/**
 * What the text says of what people are told without asking: the sentences of the quality `real-time`, else those
 * that speak of it beside a technology.
 */
export function saidLive(
  qualities: readonly { readonly data: { readonly name: string; readonly text: string } }[],
  requirements: readonly { readonly data: { readonly text: string } }[],
): string {
  const asked = qualities.flatMap(({ data }) => (data.name === "real-time" ? [data.text] : []));
  const beside = requirements.flatMap(({ data }) => (live.test(data.text) ? [data.text] : []));
  return (asked.length > 0 ? asked : beside).join(" · ");
}
