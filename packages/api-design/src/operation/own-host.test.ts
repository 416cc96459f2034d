import { brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { fileFormOf, formOf } from "./form.ts";
import { hostAsked } from "./own-host.ts";

const asking = (text: string) => {
  const { slot: _, ...made } = given(brief.requirement, "tc-001", {
    key: "TC-001",
    kind: "constraint",
    text,
  });
  return [{ ...made, ref: "brief/requirement#tc-001" as const }];
};
const visit = fileFormOf("read", "Flyer", "visit");
const read = formOf("read", "Flyer", "read");

it.each([
  ["Short addresses of flyers MUST be served from a separate domain.", 1],
  ["Redirects run on a dedicated domain or subdomain, apart from the editor.", 1],
  ["The editor MUST be served from a separate domain.", 0],
  ["Redirects lead to any domain.", 0],
  ["The system MUST prevent shortening addresses of its own domain.", 0],
])("takes short addresses to a host of their own where the text does: %s", (text, found) => {
  if (visit === undefined) throw new Error("visiting has a form");
  expect(hostAsked(visit, asking(text))).toHaveLength(found);
  expect(hostAsked(read, asking(text))).toEqual([]);
});
