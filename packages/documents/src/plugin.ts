import { documents } from "./artifacts/documents.ts";
import { plugin } from "./kit.ts";
import { assumptions } from "./sections/assumptions.ts";
import { summary } from "./sections/summary.ts";

export default plugin([summary, assumptions, documents]);
