import type { FactInputs } from "./inputs.ts";

const onScreen =
  /\b(?:click\w*|tap(?:s|ped)?|drag\w*|scroll\w*|screens?|pages?|dialogs?|forms?|buttons?|panels?|boards?|columns?|inline|displayed|shown|sees?|navigat\w*|opens?|views?|visual\w*|renders?|rendered)\b/i;

/** Scenarios of the text that happen on screens: neither a test of rules nor one of requests shows them. */
export function scenesOf(
  requirements: NonNullable<FactInputs["requirements"]>,
): NonNullable<FactInputs["requirements"]> {
  return requirements.filter(
    ({ data: { kind, text, priority, later } }) =>
      kind === "scenario" &&
      priority !== "wont" &&
      later === undefined &&
      /\bwhen\b/i.test(text) &&
      onScreen.test(text),
  );
}
