/** So many answers are kept; a text has fewer words and names, but for a hostile one. */
const most = 20_000;

/** What is asked for with longer texts is not kept, so that what is kept stays small. */
const longest = 200;

/**
 * The function with its answers kept: a text says the same words again and again, and each reader asks
 * about them. Only for functions that tell by the text alone.
 */
export function remember<Answer>(tell: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const answer = tell(text);
    if (text.length > longest) return answer;
    if (kept.size >= most) kept.clear();
    kept.set(text, answer);
    return answer;
  };
}
