import type { ConditionId, Reader } from "./condition.ts";
import { clientOf } from "./condition-readers.ts";
import { asked, namedOf } from "./said.ts";
import { pagesOfServer } from "./server-pages.ts";
import { sharedStatesKnown } from "./shared-states.ts";

const spoken =
  "English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Russian|Ukrainian|Turkish|Arabic|Hebrew|Hindi|Chinese|Mandarin|Japanese|Korean|Swedish|Norwegian|Danish|Finnish|Czech|Greek";

/** What the brief asks of the libraries of a client. */
export const clientReaders = {
  "script-client": (around) =>
    (pagesOfServer(around) === undefined
      ? clientOf(around, "web-application", ["web-framework"], "a client of scripts")
      : undefined) ?? namedOf("an app of scripts", "react-native", "expo")(around),
  "few-shared-states": (around) => sharedStatesKnown(around, "few"),
  "many-shared-states": (around) => sharedStatesKnown(around, "many"),
  "several-languages": asked(
    "several languages or countries",
    new RegExp(
      `\\b(?:multi-?lingual|bilingual|i18n|internationali[sz]ation|locali[sz]ation|locali[sz]ed)\\b|\\b(?:several|multiple|different|many|two|three|four|five|\\d+) (?:UI |interface |display )?(?:languages|countries|locales)\\b|\\b(?:right-to-left|RTL)\\b|\\b(?:${spoken})(?:,| and| or| &)[^.]{0,12}?(?:${spoken})\\b`,
      "i",
    ),
  ),
} as const satisfies Partial<Record<ConditionId, Reader>>;
