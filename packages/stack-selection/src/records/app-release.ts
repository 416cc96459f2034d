import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { type Drawn, namesOf, ofKinds } from "./drawn.ts";
import type { Line } from "./line.ts";

type Choice = Pick<PlanNodeOf<typeof decision.choice>, "data">;

interface Told {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

/** How an app comes to phones: what builds it, who holds its keys, and what passes before people have it. */
export function appReleaseOf({ data }: Choice, drawn: Drawn): Told {
  const apps = ofKinds(drawn, "mobile-client");
  if (idOf(data.topic) !== "ci-cd" || apps.length === 0) {
    return { positive: [], negative: [], mitigation: [] };
  }
  const app = namesOf(apps);
  return {
    positive: [
      `${app} is built for both stores by the same pipeline: for Android on Linux, for iOS on a machine with macOS and Xcode.`,
    ],
    negative: [
      `Whoever has the keys that sign ${app} brings out what phones take for it.`,
      `A version of ${app} waits for the review of a store and stays on phones for months: what the server takes away breaks it there.`,
    ],
    mitigation: [
      "The key of the distribution certificate and of App Store Connect, and the upload key of Google Play, are secrets of the release job alone, which a person lets run; the key that signs for Android is held by Play App Signing.",
      "A release goes to testers first (TestFlight, internal track), then to a growing share of people, and is halted where crashes grow; the contract is only added to while an old version is in use.",
    ],
  };
}
