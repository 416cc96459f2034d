import type { DataOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

export type StyleKey = DataOf<typeof decision.style>["style"];

export const styleNames: Readonly<Record<StyleKey, string>> = {
  "modular-monolith": "Modular monolith",
  "layered-monolith": "Layered monolith",
  microservices: "Microservices",
  serverless: "Serverless functions",
  "client-only": "Client only",
  "command-line": "Command-line program",
  library: "Library",
  pipeline: "Data pipeline",
};

export const serverStyles = [
  "modular-monolith",
  "layered-monolith",
  "microservices",
  "serverless",
] as const satisfies readonly StyleKey[];
export type ServerStyle = (typeof serverStyles)[number];

export function isServerStyle(style: string): style is ServerStyle {
  return serverStyles.some((each) => each === style);
}

export function isStyle(text: string): text is StyleKey {
  return Object.hasOwn(styleNames, text);
}
