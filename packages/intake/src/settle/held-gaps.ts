import { heldBy } from "../catalog/elsewhere.ts";
import type { Gap } from "./gap.ts";
import type { Known } from "./questions.ts";

type System = Known["systems"][number]["data"];

/** How the product comes to know what the text leaves to systems that it does not describe. */
export function heldGaps(readings: Known): readonly Gap[] {
  const texts = readings.statements.map(({ data }) => data.text.toLowerCase());
  const systems = readings.systems.map(({ data }) => data).filter(({ existing }) => existing);
  return [...systems.filter(isUnnamedSignIn).slice(0, 1).map(signInGap), ...held()];

  function held(): readonly Gap[] {
    const works = new Set(
      systems.flatMap(({ category, purpose }) =>
        category === undefined && purpose !== undefined && isHeld(purpose) ? [purpose] : [],
      ),
    );
    return [...works].slice(0, 2).map(workGap);
  }

  /** The text says that it is managed elsewhere, rather than sent or printed there. */
  function isHeld(purpose: string): boolean {
    const work = purpose.toLowerCase();
    return texts.some((text) => text.includes(work) && heldBy.test(text));
  }
}

/** "Users are already signed in": by what, the text does not say. */
function isUnnamedSignIn({ category, name }: System): boolean {
  return category === "identity provider" && name === "Authentication";
}

function signInGap(): Gap {
  return {
    id: "sign-in-elsewhere",
    text: "How does what signs people in tell this product who calls: by an access token, or by a session of its own?",
    default: "By an access token of OpenID Connect, which is checked on every request.",
    options: [
      "an access token of OpenID Connect",
      "a session cookie that the application around it shares",
      "a header that a proxy in front of it sets",
    ],
    reason:
      "The text says that people are signed in elsewhere, and not how that reaches this product.",
    about: ["brief/product#product"],
    turns: ["identity-provider"],
  };
}

function workGap(work: string, at: number): Gap {
  const named = /^\p{Lu}\p{Ll}/u.test(work) ? work.charAt(0).toLowerCase() + work.slice(1) : work;
  return {
    id: at === 0 ? "held-elsewhere" : "held-elsewhere-too",
    text: `How does this product learn of ${named}, which another system manages?`,
    default: "It asks that system where a request depends on it, and keeps no copy: only the ids.",
    options: [
      "by asking that system",
      "by claims of the access token",
      "by a copy that the events of that system keep up to date",
    ],
    reason: "The text leaves it to another system, and does not say what that system offers.",
    about: ["brief/product#product"],
  };
}
