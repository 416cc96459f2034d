/** By what all objects of a program are found. */
export function selectorOf(name: string): Readonly<Record<string, string>> {
  return { "app.kubernetes.io/name": name };
}

export function labelsOf(name: string, product: string): Readonly<Record<string, string>> {
  return { ...selectorOf(name), "app.kubernetes.io/part-of": product };
}
