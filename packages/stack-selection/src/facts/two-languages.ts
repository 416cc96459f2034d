import type { TopicKey } from "../catalog/topic-keys.ts";
import { sample } from "../text/words.ts";
import type { Known, Surroundings } from "./condition.ts";
import { clientOf } from "./condition-readers.ts";
import { pagesOfServer } from "./server-pages.ts";

const serverTopics: readonly TopicKey[] = ["language", "runtime", "api-framework"];
const scripts = ["typescript", "javascript"];

/** A client that runs a script beside a server that the text writes in something else. */
export function twoLanguages(around: Surroundings): Known | undefined {
  const browser = clientOf(around, "web-application", ["web-framework"], "a browser");
  const phone = clientOf(around, "mobile-app", ["mobile-framework"], "a phone");
  const app = around.stated.technologies.filter(
    ({ topic, entry, modality }) =>
      modality !== "avoid" &&
      topic === "mobile-framework" &&
      entry?.languages?.some((each) => scripts.includes(each)) === false,
  );
  if (app.length > 0) {
    return {
      text: `a client in a language of its own (${sample(app.map(({ name }) => name))})`,
      refs: app.flatMap(({ refs }) => refs),
    };
  }
  if (phone === undefined && (browser === undefined || pagesOfServer(around))) return undefined;
  const other = around.stated.technologies.filter(
    ({ topic, key, entry, modality }) =>
      modality !== "avoid" &&
      topic !== undefined &&
      serverTopics.includes(topic) &&
      !(topic === "language" ? [key] : (entry?.languages ?? scripts)).some((each) =>
        scripts.includes(each),
      ),
  );
  return other.length > 0
    ? {
        text: `a server in another language than its client (${sample(other.map(({ name }) => name))})`,
        refs: other.flatMap(({ refs }) => refs),
      }
    : undefined;
}
