import { documents } from "./artifacts/documents.ts";
import { plugin } from "./kit.ts";
import { requirementWithoutPart } from "./rules/requirement-without-part.ts";
import { storyNotCarried } from "./rules/story-not-carried.ts";
import { assumptions } from "./sections/assumptions.ts";
import { requirements } from "./sections/requirements.ts";
import { summary } from "./sections/summary.ts";

export default plugin([
  requirementWithoutPart,
  storyNotCarried,
  summary,
  assumptions,
  requirements,
  documents,
]);
