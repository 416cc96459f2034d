interface Parser {
  readonly parseToObject: (text: string) => readonly unknown[];
}

/** HashiCorp's own grammar, compiled to JavaScript: a module of CommonJS, whose names Node does not see. */
export async function parsesHcl(): Promise<(text: string) => boolean> {
  const loaded: Partial<Parser> & { readonly default?: Parser } = await import("hcl2-parser");
  const parser = loaded.default ?? loaded;
  return (text) => {
    const [, error] = parser.parseToObject?.(text) ?? [undefined, "no parser"];
    return !error;
  };
}
