/** In UTF-16 code units: a few long specifications. */
const most = 2_000_000;

/** Keeps what a pure function made of texts, until they are too many; then it begins anew. */
export function remember<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>();
  let length = 0;
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (length > most) {
      made.clear();
      length = 0;
    }
    const result = make(text);
    made.set(text, result);
    length += text.length + 1;
    return result;
  };
}
