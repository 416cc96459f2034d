import { type DataOf, wordTable } from "@planc/core";
import type { brief } from "@planc/core/ir";

type Kind = DataOf<typeof brief.product>["kinds"][number];

/** Topics that only one kind of product has. */
const telling: Readonly<Record<string, Kind>> = wordTable<Kind>({
  "web-framework": "web-application",
  styling: "web-application",
  "client-state": "web-application",
  "mobile-framework": "mobile-app",
  "desktop-framework": "desktop-app",
  "cli-framework": "command-line-tool",
  "game-engine": "game",
  "data-processing": "data-pipeline",
  "workflow-engine": "data-pipeline",
});

export function kindOfTopic(topic: string | undefined): Kind | undefined {
  return topic === undefined ? undefined : telling[topic];
}

export function kindOfSurface(name: string): Kind {
  if (/\b(?:mobile|ios|android)\b/i.test(name)) return "mobile-app";
  return /\b(?:desktop)\b/i.test(name) ? "desktop-app" : "web-application";
}
