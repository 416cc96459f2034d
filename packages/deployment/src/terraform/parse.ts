import { ofCommonJs } from "../probes/of-common-js.ts";

interface Parser {
  readonly parseToObject: (text: string) => readonly unknown[];
}

/** HashiCorp's own grammar, compiled to JavaScript. */
export async function parsesHcl(): Promise<(text: string) => boolean> {
  const parser = ofCommonJs<Parser>(await import("hcl2-parser"));
  return (text) => {
    const [, error] = parser.parseToObject(text);
    return !error;
  };
}
