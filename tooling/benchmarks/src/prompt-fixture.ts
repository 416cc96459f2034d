import { type Draft, node, placeIn, stated } from "@planc/core";
import { sha256 } from "@planc/core/host";
import { host } from "@planc/core/ir";

/** The nodes that a host gives for a prompt. */
export function promptInputs(text: string): readonly Draft[] {
  const why = stated(placeIn("prompt", text, 0, text.length));
  const source = { kind: "prompt", sha256: sha256(text), length: text.length } as const;
  return [node(host.source, "prompt", source, why), node(host.text, "prompt", { text }, why)];
}

/** A prompt about `things` things that nobody has heard of, each with properties and an owner. */
export function promptAbout(things: number): string {
  const sentences = Array.from({ length: things }, (_, at) => {
    const [thing, owner] = [nounAt(at), nounAt(at >> 1)];
    return (
      `Members create, edit and delete ${thing}s. ` +
      `Each ${thing} has a name, a price and a due date and belongs to a ${owner}.`
    );
  });
  return ["A web application with React, Node.js and PostgreSQL.", ...sentences].join("\n");
}

const syllables = ["ba", "do", "ki", "lu", "me", "no", "pa", "ri", "so", "tu"];

/** `100` is `badoba`. */
export function nounAt(at: number): string {
  const digits = [...String(at + 100)];
  return `${digits.map((digit) => syllables[Number(digit)]).join("")}n`;
}
